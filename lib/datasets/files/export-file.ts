import { createHash } from 'node:crypto';
import { type FileHandle, open } from 'node:fs/promises';

/** A file being written: its size and SHA-256 are known when it is closed. */
export type ExportFile = {
  write: (bytes: Uint8Array) => Promise<void>;
  close: () => Promise<{ bytes: number; sha256: string }>;
  /** Closes without a result, after a failure. */
  abandon: () => Promise<void>;
};

export async function createExportFile(path: string): Promise<ExportFile> {
  const handle: FileHandle = await open(path, 'wx', 0o644);
  const digest = createHash('sha256');
  let bytes = 0;
  return {
    write: async (chunk) => {
      if (chunk.byteLength === 0) return;
      digest.update(chunk);
      bytes += chunk.byteLength;
      await handle.writeFile(chunk);
    },
    close: async () => {
      await handle.close();
      return { bytes, sha256: digest.digest('hex') };
    },
    abandon: () => handle.close().catch(() => undefined),
  };
}

import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';

export type TemporaryFolder = {
  path: string;
  /** Writes a file into it and returns its path. */
  write: (name: string, content: string | Uint8Array) => Promise<string>;
  remove: () => Promise<void>;
};

/** A folder of its own for one test file. */
export async function temporaryFolder(): Promise<TemporaryFolder> {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'ballast-test-'));
  return {
    path: folder,
    write: async (name, content) => {
      const file = path.join(folder, name);
      await writeFile(file, content);
      return file;
    },
    remove: () => rm(folder, { recursive: true, force: true }),
  };
}

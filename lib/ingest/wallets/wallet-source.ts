import { createReadStream } from 'node:fs';
import { open, stat } from 'node:fs/promises';
import path from 'node:path';
import { InputError } from '@/lib/format/input-error';

/** One wallet file as it streams in. */
export type WalletSource = {
  /** For messages: the path, or the archive's and the entry's name. */
  name: string;
  /** Uncompressed bytes where they are known beforehand. */
  bytes: number;
  chunks: AsyncIterable<Uint8Array>;
};

const CHUNK = 256 * 1024;
const ZIP_MAGIC = 0x04034b50;
/** An archive with no entries starts with its end. */
const EMPTY_ZIP_MAGIC = 0x06054b50;

/**
 * The wallet files at a path: a CSV file itself, or every CSV of a zip archive in turn. Told apart by
 * the first bytes, not by the name. Each source must be read to its end before the next is asked for.
 *
 * @throws InputError when the file is missing or no regular file, or the archive is refused.
 */
export async function* openWalletSources(file: string): AsyncGenerator<WalletSource> {
  const { size } = await statFile(file);
  if (await isZip(file)) {
    const { readZipEntries } = await import('./zip-entries');
    yield* readZipEntries(file);
    return;
  }
  yield {
    name: path.basename(file),
    bytes: size,
    chunks: createReadStream(file, { highWaterMark: CHUNK }),
  };
}

export async function statFile(file: string): Promise<{ size: number }> {
  const found = await stat(file).catch((error: NodeJS.ErrnoException) => {
    const reason = error.code === 'ENOENT' ? 'does not exist' : `cannot be read (${error.code})`;
    throw new InputError({ code: 'unreadable', reason, place: { file } });
  });
  if (found.isFile()) return { size: found.size };
  throw new InputError({ code: 'unreadable', reason: 'is not a file', place: { file } });
}

export async function isZip(file: string): Promise<boolean> {
  const handle = await open(file).catch((error: NodeJS.ErrnoException) => {
    const reason = `cannot be read (${error.code})`;
    throw new InputError({ code: 'unreadable', reason, place: { file } });
  });
  try {
    const head = Buffer.alloc(4);
    const { bytesRead } = await handle.read(head, 0, 4, 0);
    return bytesRead === 4 && [ZIP_MAGIC, EMPTY_ZIP_MAGIC].includes(head.readUInt32LE());
  } finally {
    await handle.close();
  }
}

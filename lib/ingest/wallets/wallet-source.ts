import { createReadStream } from 'node:fs';
import path from 'node:path';
import { isZip, statFile } from '../files/file-kind';
import type { FileSource } from '../files/file-source';

const CHUNK = 256 * 1024;

/**
 * The wallet files at a path: a CSV file itself, or every CSV of a zip archive in turn. Told apart by
 * the first bytes, not by the name. Each source must be read to its end before the next is asked for.
 *
 * @throws InputError when the file is missing or no regular file, or the archive is refused.
 */
export async function* openWalletSources(file: string): AsyncGenerator<FileSource> {
  const { size } = await statFile(file);
  if (await isZip(file)) {
    const { readZipEntries } = await import('../files/zip-entries');
    yield* readZipEntries(file);
    return;
  }
  yield {
    name: path.basename(file),
    bytes: size,
    chunks: createReadStream(file, { highWaterMark: CHUNK }),
  };
}

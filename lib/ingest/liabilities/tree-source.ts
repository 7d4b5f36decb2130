import { createReadStream } from 'node:fs';
import path from 'node:path';
import { InputError } from '@/lib/format/input-error';
import { isZip, statFile } from '../files/file-kind';
import { readZipEntries } from '../files/zip-entries';

/** A tree as it streams in. */
export type TreeSource = { name: string; bytes: number; chunks: AsyncIterable<Uint8Array> };

const CHUNK = 512 * 1024;
const TEXT_FILES = { what: 'text file', wants: (name: string) => /\.txt$/i.test(name) };

/**
 * The tree in a text file, or in a zip of one, told apart by the first bytes. Ask once for each
 * reading; leaving the loop early closes the file.
 *
 * @throws InputError when the file is missing, no regular file, or an archive that is refused or holds
 * another number of text files than one.
 */
export async function* openTree(file: string): AsyncGenerator<TreeSource> {
  const { size } = await statFile(file);
  if (!(await isZip(file))) {
    const chunks = createReadStream(file, { highWaterMark: CHUNK });
    yield { name: path.basename(file), bytes: size, chunks };
    return;
  }
  let first: string | null = null;
  for await (const source of readZipEntries(file, undefined, TEXT_FILES)) {
    if (first !== null) {
      const reason = `holds more than one text file (${first}, ${source.name}): give the tree alone`;
      throw new InputError({ code: 'zip-refused', reason, place: { file } });
    }
    first = source.name;
    yield source;
  }
}

/** The chunks of the tree at a path, and its name and size once the first chunk is there. */
export async function* treeChunks(
  file: string,
  onSource?: (source: Omit<TreeSource, 'chunks'>) => void,
): AsyncGenerator<Uint8Array> {
  for await (const { chunks, ...source } of openTree(file)) {
    onSource?.(source);
    yield* chunks;
  }
}

import path from 'node:path';
import { crc32 } from 'node:zlib';
import type { Entry, ZipFile } from 'yauzl';
import { InputError } from '@/lib/format/input-error';
import type { FileSource } from './file-source';
import { openZip } from './zip-end';

export type ZipLimits = {
  /** Entries of any kind. */
  entries: number;
  /** Uncompressed bytes of all files that are read, together. */
  bytes: number;
  /** Uncompressed bytes to compressed ones; text of addresses and signatures shrinks about twice. */
  ratio: number;
};

export const ARCHIVE_LIMITS: ZipLimits = { entries: 200, bytes: 8 * 1024 ** 3, ratio: 200 };
/** Small files may shrink a lot without being a bomb. */
export const RATIO_FREE_BYTES = 16 * 1024 * 1024;

/** Which entries of an archive are read, and what to call them in a message. */
export type ZipContents = {
  what: string;
  wants(name: string): boolean;
  /** Hears of every other file. */
  passedOver?(name: string): void;
  /** The order in which they are read; the archive's own when left out. */
  order?(a: string, b: string): number;
};

export const CSV_FILES: ZipContents = { what: 'CSV file', wants: (name) => /\.csv$/i.test(name) };

/**
 * The files of one kind in an archive (CSV unless told otherwise), one after the other, streamed. The
 * library checks names (no absolute paths, no `..`), sizes against what is really unpacked, and the
 * archive's structure; limits here stop bombs before a byte is unpacked.
 *
 * @throws InputError `zip-refused` naming the archive, the entry and the reason.
 */
export async function* readZipEntries(
  file: string,
  limits: ZipLimits = ARCHIVE_LIMITS,
  contents: ZipContents = CSV_FILES,
): AsyncGenerator<FileSource> {
  const archive = await openArchive(file);
  try {
    const wanted = await listEntries(archive, file, limits, contents);
    for (const entry of wanted) {
      const name = `${path.basename(file)}:${entry.fileName}`;
      const stream = await archive
        .openReadStreamPromise(entry)
        .catch((error: Error) => refuse(name, error.message));
      yield { name, bytes: entry.uncompressedSize, chunks: checked(stream, entry, name) };
    }
  } finally {
    archive.close();
  }
}

async function openArchive(file: string): Promise<ZipFile> {
  const options = { lazyEntries: true, autoClose: false, strictFileNames: true };
  return openZip(file, options).catch((error: Error) => refuse(file, error.message));
}

async function listEntries(
  archive: ZipFile,
  file: string,
  limits: ZipLimits,
  { what, wants, passedOver, order }: ZipContents,
): Promise<Entry[]> {
  if (archive.entryCount > limits.entries) {
    refuse(file, `holds ${archive.entryCount} entries, more than ${limits.entries}`);
  }
  const wanted: Entry[] = [];
  let bytes = 0;
  try {
    for await (const entry of archive.eachEntry()) {
      if (isNoContent(entry.fileName)) continue;
      if (!wants(entry.fileName)) {
        passedOver?.(entry.fileName);
        continue;
      }
      checkEntry(entry, `${file}:${entry.fileName}`, limits);
      bytes += entry.uncompressedSize;
      wanted.push(entry);
    }
  } catch (error) {
    if (error instanceof InputError) throw error;
    refuse(file, error instanceof Error ? error.message : String(error));
  }
  if (bytes > limits.bytes) refuse(file, `unpacks to ${bytes} bytes, more than ${limits.bytes}`);
  if (wanted.length === 0) refuse(file, `holds no ${what}`);
  return order ? wanted.toSorted((a, b) => order(a.fileName, b.fileName)) : wanted;
}

/** Folders, and what a Mac adds to every archive. */
export function isNoContent(name: string): boolean {
  return name.endsWith('/') || /(?:^|\/)(?:__MACOSX\/|\.DS_Store$)/.test(name);
}

function checkEntry(entry: Entry, name: string, { ratio }: ZipLimits): void {
  if (entry.isEncrypted()) refuse(name, 'is encrypted');
  const { compressedSize, uncompressedSize } = entry;
  if (uncompressedSize > RATIO_FREE_BYTES && uncompressedSize > compressedSize * ratio) {
    refuse(name, `unpacks to more than ${ratio} times its size`);
  }
}

/** What was unpacked must be what the archive says; errors on the way name the entry. */
async function* checked(
  stream: AsyncIterable<Uint8Array>,
  entry: Entry,
  name: string,
): AsyncGenerator<Uint8Array> {
  let sum = 0;
  try {
    for await (const chunk of stream) {
      sum = crc32(chunk, sum);
      yield chunk;
    }
  } catch (error) {
    refuse(name, error instanceof Error ? error.message : String(error));
  }
  if (sum !== entry.crc32) refuse(name, 'is damaged: its checksum does not match');
}

function refuse(file: string, reason: string): never {
  throw new InputError({ code: 'zip-refused', reason, place: { file } });
}

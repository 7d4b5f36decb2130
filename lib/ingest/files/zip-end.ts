import { type FileHandle, open } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { fromRandomAccessReaderPromise, RandomAccessReader, type ZipFile } from 'yauzl';

const END = Buffer.from('PK\u0005\u0006');
const END_LENGTH = 22;
const COMMENT_LENGTH_AT = 20;
const CHUNK = 64 * 1024;
const MOST_COMMENT = 0xffff;

type Options = NonNullable<Parameters<typeof fromRandomAccessReaderPromise>[2]>;

/**
 * Opens a zip archive up to its own end. What stands behind that (a line feed, a mail program's
 * mark) belongs to no archive and is passed over, as browsers and unpackers do.
 */
export async function openZip(file: string, options: Options): Promise<ZipFile> {
  const handle = await open(file);
  try {
    const { size } = await handle.stat();
    return await fromRandomAccessReaderPromise(
      new Part(handle),
      await endOf(handle, size),
      options,
    );
  } catch (error) {
    await handle.close();
    throw error;
  }
}

/** Where the archive ends; the file's size where its own end is not found. */
async function endOf(handle: FileHandle, size: number): Promise<number> {
  const length = Math.min(size, END_LENGTH + MOST_COMMENT);
  const tail = Buffer.alloc(length);
  await handle.read(tail, 0, length, size - length);
  for (let at = tail.lastIndexOf(END); at >= 0; at = at > 0 ? tail.lastIndexOf(END, at - 1) : -1) {
    if (at + END_LENGTH > length) continue;
    const end = at + END_LENGTH + tail.readUInt16LE(at + COMMENT_LENGTH_AT);
    if (end <= length) return size - length + end;
  }
  return size;
}

/** The library closes what it reads from; the file is kept open for as long as the archive. */
class Part extends RandomAccessReader {
  readonly #handle: FileHandle;

  constructor(handle: FileHandle) {
    super();
    this.#handle = handle;
  }

  override _readStreamForRange(start: number, end: number): Readable {
    return Readable.from(this.#range(start, end), { objectMode: false });
  }

  /** A stream of the handle's own would close it at its end. */
  async *#range(start: number, end: number): AsyncGenerator<Buffer> {
    for (let at = start; at < end; ) {
      const chunk = Buffer.alloc(Math.min(CHUNK, end - at));
      const { bytesRead } = await this.#handle.read(chunk, 0, chunk.length, at);
      if (bytesRead === 0) throw new Error('unexpected end of the file');
      at += bytesRead;
      yield chunk.subarray(0, bytesRead);
    }
  }

  override read(
    buffer: Buffer,
    offset: number,
    length: number,
    position: number,
    callback: (error: Error | null) => void,
  ): void {
    this.#handle.read(buffer, offset, length, position).then(
      ({ bytesRead }) =>
        callback(bytesRead < length ? new Error('unexpected end of the file') : null),
      (error: Error) => callback(error),
    );
  }

  override close(callback: (error: Error | null) => void): void {
    this.#handle.close().then(() => callback(null), callback);
  }
}

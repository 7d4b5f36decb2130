import { type ArchiveEntry, archiveRefused, boundSize, type UnpackLimits } from './archive';
import { bytesInMemory, type FileBytes } from './file-bytes';

const BLOCK = 512;
const NAME = { from: 0, to: 100 };
const SIZE = { from: 124, to: 136 };
const CHECKSUM = { from: 148, to: 156 };
const TYPE = 156;
const PREFIX = { from: 345, to: 500 };
/** A long name, or a list of attributes, is not longer. */
const LONGEST_NOTE = 64 * 1024;
/** Files that are kept as they pass, since a packed archive can only be read from its start. */
const KEPT_BYTES = 128 * 1024 * 1024;

/**
 * The files in a tar archive whose names are wanted, in its order; it is read through once. Knows the
 * names of ustar, of GNU (`L`) and of POSIX (`x`, `path=`); links, folders and devices are passed over.
 *
 * @throws InputError `archive-refused` when it is damaged or larger than `limits`.
 */
export async function listTar(
  archive: FileBytes,
  wants: (name: string) => boolean,
  limits: UnpackLimits,
): Promise<ArchiveEntry[]> {
  const blocks = new Blocks(archive.read(0));
  const entries: ArchiveEntry[] = [];
  let longName: string | null = null;
  let kept = 0;
  for (;;) {
    const header = await blocks.take(BLOCK);
    // The end is a block of zeros; some programs leave it out.
    if (header === null || header.every((byte) => byte === 0)) break;
    if (header.length < BLOCK || !checksumHolds(header))
      throw archiveRefused('is damaged: download it again');
    const size = numberAt(header, SIZE);
    boundSize(size, size, limits);
    const type = String.fromCharCode(header[TYPE] ?? 0);
    if (type === 'L' || type === 'x') {
      if (size > LONGEST_NOTE) throw archiveRefused('is damaged: download it again');
      const note = textOf((await blocks.take(size)) ?? new Uint8Array());
      longName = type === 'L' ? note : (/^\d+ path=(.*)$/m.exec(note)?.[1] ?? longName);
    } else {
      const prefix = textOf(header.subarray(PREFIX.from, PREFIX.to));
      const short = textOf(header.subarray(NAME.from, NAME.to));
      const name = longName ?? (prefix ? `${prefix}/${short}` : short);
      longName = null;
      if ((type === '0' || type === '\0') && wants(name)) {
        if (entries.length >= limits.files) {
          throw archiveRefused(`holds more than ${limits.files} files: unpack it first`);
        }
        const from = blocks.at;
        const keep = kept + size <= KEPT_BYTES;
        const content = keep ? ((await blocks.take(size)) ?? new Uint8Array()) : null;
        if (content && content.length < size)
          throw archiveRefused('is cut short: download it again');
        kept += content?.length ?? 0;
        const bytes = content ? bytesInMemory(content) : partOf(archive, from, size);
        entries.push({ name, size, bytes });
        if (!content) await blocks.skip(size);
      } else await blocks.skip(size);
    }
    await blocks.skip((BLOCK - (size % BLOCK)) % BLOCK);
  }
  return entries;
}

function partOf(archive: FileBytes, from: number, size: number): FileBytes {
  return {
    size,
    seekable: archive.seekable,
    read: (start, end = size) => archive.read(from + start, from + Math.min(end, size)),
  };
}

/** Takes bytes off a stream by count. */
class Blocks {
  readonly #chunks: AsyncIterator<Uint8Array>;
  #rest: Uint8Array = new Uint8Array();
  at = 0;

  constructor(chunks: AsyncIterable<Uint8Array>) {
    this.#chunks = chunks[Symbol.asyncIterator]();
  }

  /** Fewer bytes where the stream ends; null when it has ended. */
  async take(count: number): Promise<Uint8Array | null> {
    const taken = new Uint8Array(count);
    let length = 0;
    while (length < count) {
      if (this.#rest.length === 0 && !(await this.#more())) break;
      const part = this.#rest.subarray(0, count - length);
      taken.set(part, length);
      length += part.length;
      this.#rest = this.#rest.subarray(part.length);
    }
    this.at += length;
    return length === 0 && count > 0 ? null : taken.subarray(0, length);
  }

  async skip(count: number): Promise<void> {
    let left = count;
    while (left > 0) {
      if (this.#rest.length === 0 && !(await this.#more())) return;
      const part = Math.min(left, this.#rest.length);
      this.#rest = this.#rest.subarray(part);
      left -= part;
      this.at += part;
    }
  }

  async #more(): Promise<boolean> {
    const { value, done } = await this.#chunks.next();
    if (done) return false;
    this.#rest = value;
    return true;
  }
}

/** Octal digits, or a binary number where the first bit is set. */
function numberAt(header: Uint8Array, { from, to }: { from: number; to: number }): number {
  const field = header.subarray(from, to);
  if (((field[0] ?? 0) & 0x80) === 0) return Number.parseInt(textOf(field).trim() || '0', 8);
  return field.subarray(1).reduce((sum, byte) => sum * 256 + byte, 0);
}

function checksumHolds(header: Uint8Array): boolean {
  let sum = 0;
  for (const [i, byte] of header.entries()) {
    sum += i >= CHECKSUM.from && i < CHECKSUM.to ? 0x20 : byte;
  }
  return sum === numberAt(header, CHECKSUM);
}

/** Up to the first zero byte. */
function textOf(bytes: Uint8Array): string {
  const end = bytes.indexOf(0);
  return new TextDecoder().decode(end < 0 ? bytes : bytes.subarray(0, end));
}

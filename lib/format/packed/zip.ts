import {
  type ArchiveEntry,
  archiveRefused,
  boundSize,
  inflate,
  type UnpackLimits,
} from './archive';
import { bytesFromStart, type FileBytes, readRange } from './file-bytes';

const END = 0x06054b50;
const END_LENGTH = 22;
const MOST_COMMENT = 0xffff;
const ENTRY = 0x02014b50;
const ENTRY_LENGTH = 46;
const LOCAL = 0x04034b50;
const LOCAL_LENGTH = 30;
const LOCKED = 1;
const STORED = 0;
const DEFLATED = 8;
/** Stands in place of what only a zip64 archive can say. */
const ZIP64 = 0xffffffff;
/** A list of a thousand long names is not larger. */
const LARGEST_LIST = 4 * 1024 * 1024;
const DAMAGED = 'is damaged: download it again';

type Listed = {
  name: string;
  flags: number;
  method: number;
  crc: number;
  packed: number;
  size: number;
  at: number;
};

/**
 * The files in a zip archive whose names are wanted, in its order. Only the archive's own list is read
 * here; each file is inflated as it is read, and must be what the list says of it. Our own on purpose: of
 * the libraries for browsers the small ones pass over checksums and sizes that lie, and the others weigh
 * more than the whole verifier. Format: PKWARE's APPNOTE 6.3, without encryption, zip64 and archives in
 * several parts. What stands behind the archive's end is not looked at.
 *
 * @throws InputError `archive-refused` when it is damaged, locked, or larger than `limits`.
 */
export async function listZip(
  archive: FileBytes & { size: number },
  wants: (name: string) => boolean,
  limits: UnpackLimits,
): Promise<ArchiveEntry[]> {
  const listed = await readList(archive, limits);
  return listed
    .filter(({ name }) => wants(name))
    .map((entry) => {
      if (entry.flags & LOCKED) throw archiveRefused('is locked with a password: unpack it first');
      if (entry.method !== STORED && entry.method !== DEFLATED) {
        throw archiveRefused('is packed in a way that is not known here: unpack it first');
      }
      boundSize(entry.size, entry.packed, limits);
      const chunks = () => unpack(archive, entry, limits);
      return { name: entry.name, size: entry.size, bytes: bytesFromStart(entry.size, chunks) };
    });
}

async function readList(
  archive: FileBytes & { size: number },
  limits: UnpackLimits,
): Promise<Listed[]> {
  const tailAt = Math.max(0, archive.size - END_LENGTH - MOST_COMMENT);
  const tail = viewOf(await readRange(archive, tailAt));
  const end = findEnd(tail);
  const count = tail.getUint16(end + 10, true);
  const length = tail.getUint32(end + 12, true);
  const at = tail.getUint32(end + 16, true);
  if (count > limits.files) {
    throw archiveRefused(`holds ${count} files, more than ${limits.files}: unpack it first`);
  }
  if (at === ZIP64) throw archiveRefused('is a zip64 archive: unpack it first');
  if (length > LARGEST_LIST || at + length > archive.size) throw archiveRefused(DAMAGED);
  const bytes = await readRange(archive, at, at + length);
  try {
    return readEntries(bytes, count);
  } catch (error) {
    // Whatever points outside the list ends here.
    throw error instanceof RangeError ? archiveRefused(DAMAGED) : error;
  }
}

function readEntries(bytes: Uint8Array, count: number): Listed[] {
  const view = viewOf(bytes);
  const listed: Listed[] = [];
  let at = 0;
  for (let i = 0; i < count; i += 1) {
    if (view.getUint32(at, true) !== ENTRY) throw archiveRefused(DAMAGED);
    const nameEnd = at + ENTRY_LENGTH + view.getUint16(at + 28, true);
    listed.push({
      name: new TextDecoder().decode(bytes.subarray(at + ENTRY_LENGTH, nameEnd)),
      flags: view.getUint16(at + 8, true),
      method: view.getUint16(at + 10, true),
      crc: view.getUint32(at + 16, true),
      packed: view.getUint32(at + 20, true),
      size: view.getUint32(at + 24, true),
      at: view.getUint32(at + 42, true),
    });
    at = nameEnd + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return listed;
}

/** The archive's end may be followed by a comment, or by what a download added. */
function findEnd(view: DataView): number {
  for (let at = view.byteLength - END_LENGTH; at >= 0; at -= 1) {
    if (view.getUint32(at, true) === END) return at;
  }
  throw archiveRefused(DAMAGED);
}

async function* unpack(
  archive: FileBytes & { size: number },
  { at, method, packed, size, crc }: Listed,
  limits: UnpackLimits,
): AsyncGenerator<Uint8Array> {
  const head = viewOf(await readRange(archive, at, at + LOCAL_LENGTH));
  if (head.byteLength < LOCAL_LENGTH || head.getUint32(0, true) !== LOCAL) {
    throw archiveRefused(DAMAGED);
  }
  const start = at + LOCAL_LENGTH + head.getUint16(26, true) + head.getUint16(28, true);
  const content = archive.read(start, start + packed);
  const chunks = method === STORED ? content : inflate(content, 'deflate-raw', limits);
  let length = 0;
  let sum = 0xffffffff;
  for await (const chunk of chunks) {
    length += chunk.length;
    if (length > size) throw archiveRefused(DAMAGED);
    sum = crc32(chunk, sum);
    yield chunk;
  }
  if (length !== size || (sum ^ 0xffffffff) >>> 0 !== crc) throw archiveRefused(DAMAGED);
}

/** CRC-32 of IEEE 802.3, bit by bit over a table of 256; begins and ends inverted. */
function crc32(bytes: Uint8Array, start: number): number {
  let crc = start;
  for (const byte of bytes) crc = (CRC_TABLE[(crc ^ byte) & 0xff] ?? 0) ^ (crc >>> 8);
  return crc;
}

const CRC_TABLE = Uint32Array.from({ length: 256 }, (_, start) => {
  let value = start;
  for (let bit = 0; bit < 8; bit += 1) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
  return value;
});

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

/** A file out of an archive. */
export type UnpackedFile = { name: string; bytes: Uint8Array };

/** Why an archive is not unpacked, as the end of a sentence that begins with its name. */
export class ZipRefused extends Error {}

const END = 0x06054b50;
const END_LENGTH = 22;
const MOST_COMMENT = 0xffff;
const ENTRY = 0x02014b50;
const ENTRY_LENGTH = 46;
const LOCAL = 0x04034b50;
const LOCAL_LENGTH = 30;
const ENCRYPTED = 1;
const STORED = 0;
const DEFLATED = 8;
const MOST_ENTRIES = 200;

type Entry = {
  name: string;
  method: number;
  crc: number;
  packed: number;
  size: number;
  at: number;
};

/**
 * The JSON and text files in a zip archive, as OKX packs the public files of a report. Bounded: the
 * sizes that the archive states are added up before anything is unpacked, and no more than those is.
 * Our own on purpose: of the libraries for browsers the small ones pass over checksums and sizes that lie,
 * and the others weigh more than the whole verifier. The browser inflates.
 * Format: PKWARE's APPNOTE 6.3, without encryption, zip64 and archives in several parts.
 *
 * @throws ZipRefused when the archive is damaged, locked, larger than `maxBytes` or holds none.
 */
export async function unpackZip(archive: Uint8Array, maxBytes: number): Promise<UnpackedFile[]> {
  const view = new DataView(archive.buffer, archive.byteOffset, archive.byteLength);
  try {
    const wanted = listEntries(archive, view);
    const total = wanted.reduce((sum, { size }) => sum + size, 0);
    if (total > maxBytes) throw new ZipRefused('holds more than can be taken');
    const files: UnpackedFile[] = [];
    for (const entry of wanted) {
      files.push({ name: entry.name, bytes: await unpack(entry, archive, view) });
    }
    return files;
  } catch (error) {
    if (error instanceof ZipRefused) throw error;
    // Whatever points outside the archive ends here, and so does what cannot be inflated.
    throw new ZipRefused('is damaged');
  }
}

function listEntries(archive: Uint8Array, view: DataView): Entry[] {
  const end = findEnd(view);
  const count = view.getUint16(end + 10, true);
  if (count > MOST_ENTRIES) throw new ZipRefused(`holds more than ${MOST_ENTRIES} files`);
  const wanted: Entry[] = [];
  let at = view.getUint32(end + 16, true);
  for (let i = 0; i < count; i += 1) {
    if (view.getUint32(at, true) !== ENTRY) throw new ZipRefused('is damaged');
    const nameLength = view.getUint16(at + 28, true);
    const name = new TextDecoder().decode(
      archive.subarray(at + ENTRY_LENGTH, at + ENTRY_LENGTH + nameLength),
    );
    if (/\.(json|txt)$/i.test(name) && !name.startsWith('__MACOSX/')) {
      if (view.getUint16(at + 8, true) & ENCRYPTED)
        throw new ZipRefused('is locked with a password');
      wanted.push({
        name,
        method: view.getUint16(at + 10, true),
        crc: view.getUint32(at + 16, true),
        packed: view.getUint32(at + 20, true),
        size: view.getUint32(at + 24, true),
        at: view.getUint32(at + 42, true),
      });
    }
    at += ENTRY_LENGTH + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  if (wanted.length === 0) throw new ZipRefused('holds no JSON or text file');
  return wanted;
}

/** The archive's end may be followed by a comment. */
function findEnd(view: DataView): number {
  const earliest = Math.max(0, view.byteLength - END_LENGTH - MOST_COMMENT);
  for (let at = view.byteLength - END_LENGTH; at >= earliest; at -= 1) {
    if (view.getUint32(at, true) === END) return at;
  }
  throw new ZipRefused('is damaged');
}

async function unpack(entry: Entry, archive: Uint8Array, view: DataView): Promise<Uint8Array> {
  const { at, method, packed, size, crc } = entry;
  if (view.getUint32(at, true) !== LOCAL) throw new ZipRefused('is damaged');
  const start = at + LOCAL_LENGTH + view.getUint16(at + 26, true) + view.getUint16(at + 28, true);
  const content = archive.slice(start, start + packed);
  if (content.length !== packed) throw new ZipRefused('is damaged');
  const bytes = method === STORED ? content : await inflate(content, method, size);
  if (bytes.length !== size || crc32(bytes) !== crc) throw new ZipRefused('is damaged');
  return bytes;
}

/** The browser's own inflating; it is given up as soon as more comes out than the archive says. */
async function inflate(
  content: Uint8Array<ArrayBuffer>,
  method: number,
  size: number,
): Promise<Uint8Array> {
  if (method !== DEFLATED) throw new ZipRefused('is packed in a way that is not known here');
  const stream = new Blob([content]).stream().pipeThrough(new DecompressionStream('deflate-raw'));
  const reader = stream.getReader();
  const bytes = new Uint8Array(size);
  let length = 0;
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    if (length + part.value.length > size) {
      await reader.cancel();
      throw new ZipRefused('is damaged');
    }
    bytes.set(part.value, length);
    length += part.value.length;
  }
  return bytes.subarray(0, length);
}

/** CRC-32 of IEEE 802.3, bit by bit over a table of 256. */
function crc32(bytes: Uint8Array): number {
  let crc = 0xffffffff;
  for (const byte of bytes) crc = (CRC_TABLE[(crc ^ byte) & 0xff] ?? 0) ^ (crc >>> 8);
  return (crc ^ 0xffffffff) >>> 0;
}

const CRC_TABLE = Uint32Array.from({ length: 256 }, (_, start) => {
  let value = start;
  for (let bit = 0; bit < 8; bit += 1) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
  return value;
});

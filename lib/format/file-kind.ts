/**
 * What a file is, by its first bytes and never by its name. `text` stands for whatever may be text in
 * UTF-8 (a CSV file, JSON, a tree); `unknown` for bytes that are no text and of no form listed here.
 */
export type FileKind =
  | 'empty'
  | 'text'
  | 'zip'
  | 'gzip'
  | 'tar'
  | 'archive'
  | 'spreadsheet'
  | 'document'
  | 'pdf'
  | 'picture'
  | 'film'
  | 'web-page'
  | 'utf-16'
  | 'encrypted'
  | 'database'
  | 'program'
  | 'unknown';

/** A kind, and what people call this form of it: `a 7z archive`, `a PNG picture`. */
export type RecognisedFile = { kind: FileKind; name: string };

/** So many first bytes are enough for every form. */
export const FILE_KIND_BYTES = 4096;

/** Forms that begin with fixed bytes; a letter stands for its own byte, `?` for any. */
const MAGIC: readonly (readonly [magic: string, kind: FileKind, name: string, at?: number])[] = [
  ['\x1f\x8b', 'gzip', 'a gzip file'],
  ["7z\xbc\xaf'\x1c", 'archive', 'a 7z archive'],
  ['Rar!\x1a\x07', 'archive', 'a RAR archive'],
  ['\xfd7zXZ\0', 'archive', 'an xz archive'],
  ['BZh?1AY&SY', 'archive', 'a bzip2 archive'],
  ['\x28\xb5\x2f\xfd', 'archive', 'a Zstandard archive'],
  ['\x04\x22\x4d\x18', 'archive', 'an LZ4 archive'],
  ['\x1f\x9d', 'archive', 'a compress (.Z) archive'],
  ['LZIP', 'archive', 'an lzip archive'],
  ['MSCF\0\0\0\0', 'archive', 'a cabinet archive'],
  ['xar!', 'archive', 'a xar archive'],
  ['%PDF-', 'pdf', 'a PDF'],
  ['\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1', 'spreadsheet', 'an old Excel or Word file'],
  ['{\\rtf', 'document', 'an RTF document'],
  ['\x89PNG\r\n\x1a\n', 'picture', 'a PNG picture'],
  ['\xff\xd8\xff', 'picture', 'a JPEG picture'],
  ['GIF8?a', 'picture', 'a GIF picture'],
  ['RIFF????WEBP', 'picture', 'a WebP picture'],
  ['II*\0', 'picture', 'a TIFF picture'],
  ['MM\0*', 'picture', 'a TIFF picture'],
  ['BM????\0\0\0\0', 'picture', 'a bitmap picture'],
  ['\0\0\x01\0', 'picture', 'an icon'],
  ['ftypheic', 'picture', 'a HEIC picture', 4],
  ['ftypheix', 'picture', 'a HEIC picture', 4],
  ['ftypmif1', 'picture', 'a HEIF picture', 4],
  ['ftypavif', 'picture', 'an AVIF picture', 4],
  ['ftyp', 'film', 'a film', 4],
  ['\x1aE\xdf\xa3', 'film', 'a film'],
  ['SQLite format 3\0', 'database', 'an SQLite database'],
  ['PAR1', 'database', 'a Parquet file'],
  ['-----BEGIN PGP MESSAGE', 'encrypted', 'an encrypted message'],
  ['age-encryption.org/', 'encrypted', 'an encrypted file'],
  ['bplist00', 'document', 'a saved page or list of a Mac'],
  ['\x7fELF', 'program', 'a program'],
  ['MZ?\0', 'program', 'a program'],
  ['\xcf\xfa\xed\xfe', 'program', 'a program'],
];

/** What stands first in a zip that is a document of some program. */
const ZIPPED: readonly (readonly [entry: RegExp, kind: FileKind, name: string])[] = [
  [/^xl\//, 'spreadsheet', 'an Excel workbook (.xlsx)'],
  [/^word\//, 'document', 'a Word document (.docx)'],
  [/^ppt\//, 'document', 'a PowerPoint file (.pptx)'],
  [
    /^mimetypeapplication\/vnd\.oasis\.opendocument\.spreadsheet/,
    'spreadsheet',
    'a spreadsheet (.ods)',
  ],
  [/^mimetypeapplication\//, 'document', 'a document of an office program'],
  [/^Index\/|^Index\.zip/, 'spreadsheet', 'a Numbers or Pages file'],
];

/** The entry an Office file begins with; what it is stands in the names of those after it. */
const OFFICE = /^(?:\[Content_Types\]\.xml|_rels\/|docProps\/)/;

const LOCAL_FILE = 'PK\x03\x04';
const EMPTY_ZIP = 'PK\x05\x06';
const LOCAL_NAME_LENGTH = 26;
const LOCAL_NAME = 30;

const TAR_HEADER = 512;
const TAR_CHECKSUM = { from: 148, to: 156 };

/** Recognises a file by its first bytes (`FILE_KIND_BYTES` of them, or all there are). */
export function recogniseFile(head: Uint8Array): RecognisedFile {
  if (head.length === 0) return { kind: 'empty', name: 'an empty file' };
  const letters = latin1(head.subarray(0, FILE_KIND_BYTES));
  if (letters.startsWith(LOCAL_FILE) || letters.startsWith(EMPTY_ZIP)) return ofZip(letters);
  for (const [magic, kind, name, at = 0] of MAGIC) {
    if (matches(letters, magic, at)) return { kind, name };
  }
  if (isTar(head)) return { kind: 'tar', name: 'a tar archive' };
  if (isUtf16(letters)) return { kind: 'utf-16', name: 'UTF-16 text' };
  if (
    /^(?:\xef\xbb\xbf)?\s*(?:<!--[\s\S]*?-->\s*)?<(?:!doctype\s+html|html|head|body)\b/i.test(
      letters,
    )
  ) {
    return { kind: 'web-page', name: 'a web page' };
  }
  if (/^(?:\xef\xbb\xbf)?\s*(?:<\?xml[^>]*>\s*)?<svg\b/i.test(letters)) {
    return { kind: 'picture', name: 'an SVG picture' };
  }
  return letters.includes('\0')
    ? { kind: 'unknown', name: 'no text' }
    : { kind: 'text', name: 'text' };
}

/** What somebody who has such a file can do; null where it can be read as it is. */
const REMEDIES: Readonly<Record<FileKind, string | null>> = {
  empty: 'download or copy it again',
  text: null,
  zip: 'unpack it and take the file inside',
  gzip: 'unpack it and take the file inside',
  tar: 'unpack it and take the file inside',
  archive: 'unpack it and take the file inside',
  spreadsheet:
    'take the original file of the exchange: a spreadsheet keeps 15 digits of a number, and more are needed',
  document: 'take the original file of the exchange, or save the text as plain text in UTF-8',
  pdf: 'take the original file of the exchange: what is printed cannot be checked',
  picture: 'take the file itself or copy its text: a picture cannot be checked',
  film: 'take the file itself: a film cannot be checked',
  'web-page': 'save the file that the page links to, not the page',
  'utf-16': 'save it as UTF-8 (in the editor, or when it is written to a file)',
  encrypted: 'decrypt it first',
  database: 'take the original file of the exchange (CSV, JSON or text)',
  program: 'take the original file of the exchange (CSV, JSON or text)',
  unknown: 'take the original file of the exchange (CSV, JSON or text), or download it again',
};

/**
 * Why a file of this kind is not read and what to do, to stand behind the file's name: "is a PDF; take
 * …". Null for text. The same words on the page and on the command line.
 */
export function fileKindReason({ kind, name }: RecognisedFile): string | null {
  const remedy = REMEDIES[kind];
  return remedy === null ? null : `is ${name}; ${remedy}`;
}

function ofZip(letters: string): RecognisedFile {
  const length =
    letters.charCodeAt(LOCAL_NAME_LENGTH) + 256 * letters.charCodeAt(LOCAL_NAME_LENGTH + 1);
  const entry = letters.slice(LOCAL_NAME, LOCAL_NAME + length);
  // An office program writes its own type, uncompressed, as the first entry.
  const first = entry === 'mimetype' ? letters.slice(LOCAL_NAME, LOCAL_NAME + 80) : entry;
  const telling = OFFICE.test(first) ? (/(?:xl|word|ppt)\//.exec(letters)?.[0] ?? 'xl/') : first;
  for (const [pattern, kind, name] of ZIPPED) if (pattern.test(telling)) return { kind, name };
  return { kind: 'zip', name: 'a zip archive' };
}

/** The header's checksum is the sum of its bytes with eight blanks in its own place. */
function isTar(head: Uint8Array): boolean {
  if (head.length < TAR_HEADER) return false;
  const { from, to } = TAR_CHECKSUM;
  const stated = /^ *([0-7]+)[ \0]/.exec(latin1(head.subarray(from, to)))?.[1];
  if (!stated) return false;
  let sum = 0;
  for (let i = 0; i < TAR_HEADER; i += 1) sum += i >= from && i < to ? 0x20 : (head[i] ?? 0);
  return sum === Number.parseInt(stated, 8);
}

/** A mark, or plain letters with every second byte 0: then the mark was lost. */
function isUtf16(letters: string): boolean {
  if (letters.startsWith('\xff\xfe') || letters.startsWith('\xfe\xff')) return true;
  const sample = letters.slice(0, 64);
  if (sample.length < 8) return false;
  const zeros = [...sample].map((letter) => letter === '\0');
  return [0, 1].some((odd) => zeros.every((zero, i) => zero === (i % 2 === odd)));
}

function matches(letters: string, magic: string, at: number): boolean {
  if (letters.length < at + magic.length) return false;
  for (let i = 0; i < magic.length; i += 1) {
    if (magic[i] !== '?' && magic[i] !== letters[at + i]) return false;
  }
  return true;
}

/** One character a byte. */
function latin1(bytes: Uint8Array): string {
  return String.fromCharCode(...bytes);
}

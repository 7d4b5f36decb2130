import { FILE_KIND_BYTES, fileKindReason, recogniseFile } from '../file-kind';
import { InputError } from '../input-error';
import {
  type ArchiveEntry,
  archiveRefused,
  inflate,
  UNPACK_LIMITS,
  type UnpackLimits,
} from './archive';
import { bytesFromStart, bytesInMemory, type FileBytes, readRange } from './file-bytes';
import { listTar } from './tar';
import { listZip } from './zip';

/** A file that was given, or found in an archive that was given: text of some kind. */
export type OpenedFile = {
  /** `archive.zip:folder/file.json` for one in an archive. */
  name: string;
  /** The archive in which it was found. */
  within?: string;
  bytes: FileBytes;
  /** Its first bytes. */
  head: Uint8Array;
};
/** One that cannot be read, and why. */
export type UnopenedFile = { name: string; within?: string; error: InputError };

type Given = { name: string; bytes: FileBytes; within?: string };

/** An archive in an archive is unpacked in memory, up to so many bytes. */
const LARGEST_INNER_ZIP = 64 * 1024 * 1024;
const DEEPEST = 2;
/** Proofs, public files of reports, wallet files, and archives of them; hidden files are left out. */
const WANTED = /(?:^|\/)[^/.][^/]*\.(?:json|txt|csv|zip|gz|tgz|tar)$/i;

/**
 * The texts in a file: itself, or what a zip, gzip or tar archive holds, told by its bytes and not by its
 * name. One after the other, nothing is unpacked before it is read. What cannot be read comes with the
 * reason and the remedy in its place, in the same words on the page and the command line.
 */
export async function* openFile(
  { name, bytes, within }: Given,
  limits: UnpackLimits = UNPACK_LIMITS,
  depth = 0,
): AsyncGenerator<OpenedFile | UnopenedFile> {
  try {
    const head = await readRange(bytes, 0, FILE_KIND_BYTES);
    const recognised = recogniseFile(head);
    switch (recognised.kind) {
      case 'text':
        yield { name, within, bytes, head };
        return;
      case 'zip':
        yield* openArchive(await listZip(await seekable(bytes), isWanted, limits));
        return;
      case 'tar':
        yield* openArchive(await listTar(bytes, isWanted, limits));
        return;
      case 'gzip': {
        const unpacked = bytesFromStart(null, () => inflate(bytes.read(0), 'gzip', limits));
        if (depth >= DEEPEST) throw archiveRefused('holds archives in archives: unpack it first');
        const inside = recogniseFile(await readRange(unpacked, 0, FILE_KIND_BYTES));
        if (inside.kind === 'tar') {
          yield* openArchive(await listTar(unpacked, isWanted, limits));
          return;
        }
        const inner = { name: name.replace(/\.gz$/i, ''), bytes: unpacked, within };
        yield* openFile(inner, limits, depth + 1);
        return;
      }
      default:
        throw new InputError({
          code: 'file-kind',
          reason: fileKindReason(recognised) ?? `is ${recognised.name}`,
        });
    }
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    yield { name, within, error: error.within({ file: name }) };
  }

  async function* openArchive(entries: readonly ArchiveEntry[]) {
    if (depth >= DEEPEST) throw archiveRefused('holds archives in archives: unpack it first');
    if (entries.length === 0) throw archiveRefused('holds no JSON, text or CSV file');
    for (const entry of entries) {
      const inner = { name: `${name}:${entry.name}`, bytes: entry.bytes, within: within ?? name };
      yield* openFile(inner, limits, depth + 1);
    }
  }
}

function isWanted(name: string): boolean {
  return WANTED.test(name) && !name.startsWith('__MACOSX/');
}

/** A zip archive is read from its end. */
async function seekable(bytes: FileBytes): Promise<FileBytes & { size: number }> {
  const { size } = bytes;
  if (size !== null && bytes.seekable) return { ...bytes, size };
  const inner = await readRange(bytes, 0, LARGEST_INNER_ZIP + 1);
  if (inner.length > LARGEST_INNER_ZIP) {
    throw archiveRefused('is a large archive in an archive: unpack the outer one first');
  }
  return { ...bytesInMemory(inner), size: inner.length };
}

import { createReadStream } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import path from 'node:path';
import { InputError } from '@/lib/format/input-error';
import type { FileBytes } from '@/lib/format/packed/file-bytes';
import { type OpenedFile, openFile } from '@/lib/format/packed/open-file';
import type { ReadFile, UnreadFile } from '@/lib/verifier/check-files';
import { roleOf } from '@/lib/verifier/file-role';
import { readDocument } from '@/lib/verifier/read-document';
import { readBounded, STDIN } from './read-bounded';

/** Proofs and public files of reports, and archives of them, by their names. */
const WANTED = /\.(json|txt|zip|gz|tgz|tar)$/i;
const MOST_IN_FOLDER = 500;
const DEEPEST_FOLDER = 4;

/**
 * The files at a path: itself, or what a folder or an archive holds, as OKX packs the public files of a
 * report. One after the other: a shell may name thousands, and no more than these can be open at once.
 * Whatever cannot be read comes as an error in its place.
 */
export async function* proofFilesAt(name: string): AsyncGenerator<ReadFile | UnreadFile> {
  try {
    if (name === STDIN) yield { name, content: await readBounded(name) };
    else if (await isFolder(name)) {
      for (const file of await listFolder(name)) yield* readFile(file, name);
    } else yield* readFile(name);
  } catch (error) {
    yield { name, error: asInputError(error) };
  }
}

async function* readFile(name: string, within?: string): AsyncGenerator<ReadFile | UnreadFile> {
  try {
    const size = await regularSize(name);
    if (size === null) yield { name, within, content: await readBounded(name) };
    else {
      for await (const one of openFile({ name, within, bytes: bytesOnDisk(name, size) })) {
        if ('error' in one) yield one;
        else if (roleOf(one.name, one.head) === 'wallet') yield walletFile(one);
        else yield await readDocument(one);
      }
    }
  } catch (error) {
    yield { name, within, error: asInputError(error) };
  }
}

function walletFile({ name, within }: OpenedFile): UnreadFile {
  const reason = 'is a wallet file, not a proof: check it with ballast verify wallets';
  return {
    name,
    within,
    error: new InputError({ code: 'wallet-file', reason, place: { file: name } }),
  };
}

function bytesOnDisk(file: string, size: number): FileBytes {
  return {
    size,
    seekable: true,
    async *read(from, to = size) {
      if (to > from) yield* createReadStream(file, { start: from, end: to - 1 });
    },
  };
}

async function isFolder(name: string): Promise<boolean> {
  return stat(name).then(
    (found) => found.isDirectory(),
    () => false,
  );
}

/** Only a regular file is looked into: a pipe’s first bytes can be read but once. Null for all others. */
async function regularSize(name: string): Promise<number | null> {
  return stat(name).then(
    (found) => (found.isFile() ? found.size : null),
    () => null,
  );
}

/** Links are not followed, and hidden files are left out. */
async function listFolder(folder: string): Promise<string[]> {
  const files: string[] = [];
  const pending = [{ place: folder, depth: 1 }];
  for (let next = pending.pop(); next; next = pending.pop()) {
    const { place, depth } = next;
    for (const entry of await readdir(place, { withFileTypes: true })) {
      if (entry.name.startsWith('.')) continue;
      const below = path.join(place, entry.name);
      if (entry.isDirectory() && depth < DEEPEST_FOLDER)
        pending.push({ place: below, depth: depth + 1 });
      if (entry.isFile() && WANTED.test(entry.name)) files.push(below);
    }
    if (files.length > MOST_IN_FOLDER) {
      const reason = `holds more than ${MOST_IN_FOLDER} files: name those to check`;
      throw new InputError({ code: 'folder-too-large', reason, place: { file: folder } });
    }
  }
  if (files.length > 0) return files.sort();
  const reason = 'is a folder without a JSON, text or zip file';
  throw new InputError({ code: 'folder-empty', reason, place: { file: folder } });
}

function asInputError(error: unknown): InputError {
  if (error instanceof InputError) return error;
  throw error;
}

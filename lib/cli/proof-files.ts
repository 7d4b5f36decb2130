import { readdir, stat } from 'node:fs/promises';
import path from 'node:path';
import { InputError } from '@/lib/format/input-error';
import { JSON_LIMITS } from '@/lib/format/json';
import type { GivenFile } from '@/lib/proofs/arrange-files';
import { readBounded, STDIN, tooLarge } from './read-bounded';

/** What was named, or found in what was named. */
export type ProofFile = GivenFile & {
  /** The folder or archive in which it was found: there it may be something else than a proof. */
  within?: string;
};
export type UnreadFile = { name: string; within?: string; error: InputError };

/** Proofs and public files of reports, and archives of them, by their names. */
const WANTED = /\.(json|txt|zip)$/i;
const ZIP_LIMITS = { entries: 1000, bytes: 512 * 1024 * 1024, ratio: 200 };
const ZIP_CONTENTS = {
  what: 'JSON or text file',
  wants: (name: string) => /\.(json|txt)$/i.test(name),
};
const MOST_IN_FOLDER = 500;
const DEEPEST_FOLDER = 4;

/**
 * The files at a path: itself, or what a folder or a zip archive holds, as OKX packs the public files of
 * a report. One after the other: a shell may name thousands, and no more than these can be open at once.
 * Whatever cannot be read comes as an error in its place.
 */
export async function* proofFilesAt(name: string): AsyncGenerator<ProofFile | UnreadFile> {
  try {
    if (name === STDIN) yield { name, content: await readBounded(name) };
    else if (await isFolder(name)) {
      for (const file of await listFolder(name)) yield* readFile(file, name);
    } else yield* readFile(name);
  } catch (error) {
    yield { name, error: asInputError(error) };
  }
}

async function* readFile(name: string, within?: string): AsyncGenerator<ProofFile | UnreadFile> {
  try {
    if (await isArchive(name)) yield* readArchive(name, within ?? name);
    else yield { name, within, content: await readBounded(name) };
  } catch (error) {
    yield { name, within, error: asInputError(error) };
  }
}

async function* readArchive(
  archive: string,
  within: string,
): AsyncGenerator<ProofFile | UnreadFile> {
  const { readZipEntries } = await import('@/lib/ingest/files/zip-entries');
  for await (const { name, chunks } of readZipEntries(archive, ZIP_LIMITS, ZIP_CONTENTS)) {
    const file = path.join(path.dirname(archive), name);
    const parts: Uint8Array[] = [];
    let bytes = 0;
    for await (const chunk of chunks) {
      bytes += chunk.length;
      if (bytes <= JSON_LIMITS.bytes) parts.push(chunk);
    }
    yield bytes > JSON_LIMITS.bytes
      ? { name: file, within, error: tooLarge(file, `${bytes} bytes`) }
      : { name: file, within, content: Buffer.concat(parts) };
  }
}

async function isFolder(name: string): Promise<boolean> {
  return stat(name).then(
    (found) => found.isDirectory(),
    () => false,
  );
}

/** Only a regular file is looked into: a pipe’s first bytes can be read but once. */
async function isArchive(name: string): Promise<boolean> {
  const regular = await stat(name).then(
    (found) => found.isFile(),
    () => false,
  );
  if (!regular) return false;
  const { isZip } = await import('@/lib/ingest/files/file-kind');
  return isZip(name);
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

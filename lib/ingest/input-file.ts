import { createHash } from 'node:crypto';
import { constants } from 'node:fs';
import { type FileHandle, open } from 'node:fs/promises';
import path from 'node:path';
import { InputError } from '@/lib/format/input-error';

/** A file read whole, with what identifies it. */
export type InputFile = {
  /** As the operator wrote it: what error messages say. */
  path: string;
  /** Without its folder: what is kept. */
  name: string;
  bytes: Uint8Array;
  sha256: string;
};

/**
 * Reads a file that a stranger may have made. Its size is looked at before anything is read, and no
 * more is read than `maxBytes` even if it grows meanwhile.
 *
 * @throws InputError when it is missing, no regular file, too large or cannot be read.
 */
export async function readInputFile({
  path: file,
  maxBytes,
}: {
  path: string;
  maxBytes: number;
}): Promise<InputFile> {
  const bytes = await withFile(file, async (handle) => {
    const info = await handle.stat();
    if (info.isDirectory()) {
      throw refusal(file, 'input-directory', 'is a folder, not a file: name the files in it');
    }
    if (!info.isFile()) throw refusal(file, 'input-not-a-file', 'is not a regular file');
    if (info.size > maxBytes) throw tooLarge(file, info.size, maxBytes);
    return readUpTo(handle, file, maxBytes);
  });
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  return { path: file, name: path.basename(file), bytes, sha256 };
}

/** Opening a named pipe would otherwise wait for a writer for ever. Windows has no such flag. */
const READ_WITHOUT_WAITING = constants.O_RDONLY | (constants.O_NONBLOCK ?? 0);

async function withFile<T>(file: string, work: (handle: FileHandle) => Promise<T>): Promise<T> {
  let handle: FileHandle | null = null;
  try {
    handle = await open(file, READ_WITHOUT_WAITING);
    return await work(handle);
  } catch (error) {
    throw asRefusal(file, error);
  } finally {
    await handle?.close();
  }
}

async function readUpTo(handle: FileHandle, file: string, maxBytes: number): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of handle.createReadStream({ autoClose: false })) {
    length += chunk.length;
    if (length > maxBytes) throw tooLarge(file, length, maxBytes);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks, length);
}

function tooLarge(file: string, size: number, maxBytes: number): InputError {
  return refusal(file, 'input-too-large', `is too large: ${size} bytes, the limit is ${maxBytes}`);
}

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'does not exist',
  EACCES: 'may not be read by this user',
  EPERM: 'may not be read by this user',
  EISDIR: 'is a folder, not a file: name the files in it',
  ENOTDIR: 'does not exist: a part of its path is a file',
  ELOOP: 'cannot be read: its symbolic links go round in a circle',
};

function asRefusal(file: string, error: unknown): unknown {
  if (error instanceof InputError || !(error instanceof Error) || !('code' in error)) return error;
  const code = String(error.code);
  return refusal(file, 'input-unreadable', REASONS[code] ?? `cannot be read (${code})`);
}

function refusal(file: string, code: string, reason: string): InputError {
  return new InputError({ code, reason, place: { file } });
}

import { open, stat } from 'node:fs/promises';
import { FILE_KIND_BYTES, type RecognisedFile, recogniseFile } from '@/lib/format/file-kind';
import { InputError } from '@/lib/format/input-error';

/** @throws InputError `unreadable` when there is no such file, or it is not a regular one. */
export async function statFile(file: string): Promise<{ size: number }> {
  const found = await stat(file).catch((error: NodeJS.ErrnoException) => {
    const reason = error.code === 'ENOENT' ? 'does not exist' : `cannot be read (${error.code})`;
    throw new InputError({ code: 'unreadable', reason, place: { file } });
  });
  if (found.isFile()) return { size: found.size };
  throw new InputError({ code: 'unreadable', reason: 'is not a file', place: { file } });
}

/**
 * Told by the first bytes, not by the name.
 *
 * @throws InputError `unreadable`.
 */
export async function kindOfFile(file: string): Promise<RecognisedFile> {
  const handle = await open(file).catch((error: NodeJS.ErrnoException) => {
    const reason = `cannot be read (${error.code})`;
    throw new InputError({ code: 'unreadable', reason, place: { file } });
  });
  try {
    const head = Buffer.alloc(FILE_KIND_BYTES);
    const { bytesRead } = await handle.read(head, 0, FILE_KIND_BYTES, 0);
    return recogniseFile(head.subarray(0, bytesRead));
  } finally {
    await handle.close();
  }
}

/** @throws InputError `unreadable`. */
export async function isZip(file: string): Promise<boolean> {
  return (await kindOfFile(file)).kind === 'zip';
}

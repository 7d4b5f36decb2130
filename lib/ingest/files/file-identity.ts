import { stat } from 'node:fs/promises';
import { InputError } from '@/lib/format/input-error';
import { statFile } from './file-kind';

/** What tells that a file was written to. */
export type FileIdentity = { size: number; changed: number; inode: number };

/** @throws InputError when there is no such file. */
export async function fileIdentity(file: string): Promise<FileIdentity> {
  const { size } = await statFile(file);
  const { mtimeMs, ino } = await stat(file);
  return { size, changed: mtimeMs, inode: ino };
}

/**
 * The hash was taken of what lay there before; a file written to meanwhile would be another one.
 *
 * @throws InputError with `code`.
 */
export async function refuseChanged(
  file: string,
  before: FileIdentity,
  code: string,
): Promise<void> {
  const now = await fileIdentity(file);
  if (JSON.stringify(now) === JSON.stringify(before)) return;
  const reason = 'changed while it was read; ingest it again';
  throw new InputError({ code, reason, place: { file } });
}

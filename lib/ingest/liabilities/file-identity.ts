import { stat } from 'node:fs/promises';
import { InputError } from '@/lib/format/input-error';
import { statFile } from '../wallets/wallet-source';

/** What tells that a file was written to. */
export type FileIdentity = { size: number; changed: number; inode: number };

export async function fileIdentity(file: string): Promise<FileIdentity> {
  const { size } = await statFile(file);
  const { mtimeMs, ino } = await stat(file);
  return { size, changed: mtimeMs, inode: ino };
}

/**
 * The hash was taken of what lay there before; a file written to meanwhile would be another one.
 *
 * @throws InputError `liabilities-file-changed`.
 */
export async function refuseChanged(file: string, before: FileIdentity): Promise<void> {
  const now = await fileIdentity(file);
  if (JSON.stringify(now) === JSON.stringify(before)) return;
  const reason = 'changed while it was read; ingest it again';
  throw new InputError({ code: 'liabilities-file-changed', reason, place: { file } });
}

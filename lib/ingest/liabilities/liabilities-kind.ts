import { open } from 'node:fs/promises';
import path from 'node:path';
import { InputError } from '@/lib/format/input-error';
import { isZip, statFile } from '../files/file-kind';
import { readZipEntries, type ZipContents } from '../files/zip-entries';

/** The public files about liabilities that are ingested: a tree of all leaves, or a proof's public side. */
export type LiabilitiesKind = 'tree' | 'sum-proof';

/** OKX's proof over all accounts, as its archives `por_<auditId>_proof_data.zip` hold it. */
export const SUM_PROOF_FILE: ZipContents = {
  what: 'sum_proof_data.json',
  wants: (name) => path.posix.basename(name).toLowerCase() === 'sum_proof_data.json',
};

/** Bytes in which a JSON document has begun: more blanks before it are no file of an exchange. */
const HEAD = 4096;

/**
 * Tells what a file is by what is in it, not by its name: a JSON object, alone or as
 * `sum_proof_data.json` in an archive, is the public side of a proof; all else is read as a tree, whose
 * reader says what is wrong with it.
 *
 * @throws InputError when it is missing or no regular file.
 */
export async function liabilitiesKind(file: string): Promise<LiabilitiesKind> {
  await statFile(file);
  const isSumProof = (await isZip(file)) ? await holdsSumProof(file) : await beginsAsObject(file);
  return isSumProof ? 'sum-proof' : 'tree';
}

async function holdsSumProof(archive: string): Promise<boolean> {
  try {
    for await (const _ of readZipEntries(archive, undefined, SUM_PROOF_FILE)) return true;
    return false;
  } catch (error) {
    if (error instanceof InputError) return false;
    throw error;
  }
}

async function beginsAsObject(file: string): Promise<boolean> {
  const handle = await open(file);
  try {
    const head = Buffer.alloc(HEAD);
    const { bytesRead } = await handle.read(head, 0, HEAD, 0);
    return /^\uFEFF?\s*\{/.test(head.toString('utf8', 0, bytesRead));
  } finally {
    await handle.close();
  }
}

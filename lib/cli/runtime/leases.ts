import { randomUUID } from 'node:crypto';
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { isRunning, ownIdentity, type ProcessIdentity } from './process-identity';

/**
 * Who uses the embedded server, one file a user. The server runs while there is at least one living
 * lease, so a command may come and go while another still works, in any order.
 */
export async function takeLease(folder: string): Promise<string> {
  await mkdir(folder, { recursive: true });
  const file = path.join(folder, `${process.pid}-${randomUUID()}.json`);
  await writeFile(file, JSON.stringify(await ownIdentity()), { mode: 0o600 });
  return file;
}

/** Leases of living processes; those left by dead ones are removed on the way. */
export async function livingLeases(folder: string): Promise<ProcessIdentity[]> {
  await mkdir(folder, { recursive: true });
  const living: ProcessIdentity[] = [];
  for (const name of await readdir(folder)) {
    const file = path.join(folder, name);
    const holder = await readLease(file);
    if (holder && (await isRunning(holder))) living.push(holder);
    else await rm(file, { force: true });
  }
  return living;
}

async function readLease(file: string): Promise<ProcessIdentity | null> {
  try {
    return JSON.parse(await readFile(file, 'utf8')) as ProcessIdentity;
  } catch {
    return null;
  }
}

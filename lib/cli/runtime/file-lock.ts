import { randomUUID } from 'node:crypto';
import { link, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { setTimeout as delay } from 'node:timers/promises';
import { Refusal } from '@/lib/cli/refusal';
import { isRunning, ownIdentity, type ProcessIdentity } from './process-identity';

/**
 * Runs `work` while no other process on this machine holds the lock `file`. A lock left by a process
 * that is gone is taken over. Waits up to `patienceMs`, then refuses and names the holder.
 */
export async function withFileLock<T>(
  { file, patienceMs = 60_000 }: { file: string; patienceMs?: number },
  work: () => Promise<T>,
): Promise<T> {
  const mine = `${file}.${randomUUID()}`;
  await writeFile(mine, JSON.stringify(await ownIdentity()), { mode: 0o600 });
  try {
    await take({ file, mine, deadline: Date.now() + patienceMs });
    try {
      return await work();
    } finally {
      await rm(file, { force: true });
    }
  } finally {
    await rm(mine, { force: true });
  }
}

/** A hard link appears at once with its content, so nobody ever reads half a lock. */
async function take({ file, mine, deadline }: { file: string; mine: string; deadline: number }) {
  for (;;) {
    try {
      return await link(mine, file);
    } catch (error) {
      if (!isCode(error, 'EEXIST')) throw error;
    }
    const holder = await readHolder(file);
    if (holder && !(await isRunning(holder))) await clearDead({ file, holder });
    else if (Date.now() > deadline) {
      throw new Refusal(`Process ${holder?.pid ?? 'unknown'} has held ${file} for too long.`);
    } else await delay(50);
  }
}

/** Moves the dead holder's lock away; puts it back if another process was quicker to take over. */
async function clearDead({ file, holder }: { file: string; holder: ProcessIdentity }) {
  const aside = `${file}.${randomUUID()}`;
  try {
    await rename(file, aside);
  } catch (error) {
    if (isCode(error, 'ENOENT')) return;
    throw error;
  }
  const moved = await readHolder(aside);
  if (moved && moved.pid !== holder.pid) await link(aside, file).catch(() => undefined);
  await rm(aside, { force: true });
}

async function readHolder(file: string): Promise<ProcessIdentity | null> {
  try {
    return JSON.parse(await readFile(file, 'utf8')) as ProcessIdentity;
  } catch {
    return null;
  }
}

function isCode(error: unknown, code: string): boolean {
  return error instanceof Error && 'code' in error && error.code === code;
}

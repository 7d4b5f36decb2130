import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { promisify } from 'node:util';

const run = promisify(execFile);

/**
 * A process that can be told from a later one with the same number: process numbers are reused,
 * soonest in containers, where every start of the image counts from 1.
 */
export type ProcessIdentity = { pid: number; startedAt: string | null };

/** Who we are, to be written into lock files. */
export async function ownIdentity(): Promise<ProcessIdentity> {
  return { pid: process.pid, startedAt: await startTime(process.pid) };
}

/** Whether exactly this process still runs. */
export async function isRunning({ pid, startedAt }: ProcessIdentity): Promise<boolean> {
  if (!processExists(pid)) return false;
  if (startedAt === null) return true;
  const now = await startTime(pid);
  return now === null || now === startedAt;
}

/** Whether any process has this number; one of another user counts. */
export function processExists(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

/** An opaque token of when the process started, null where the system cannot say (Windows). */
async function startTime(pid: number): Promise<string | null> {
  try {
    if (process.platform === 'linux') {
      const stat = await readFile(`/proc/${pid}/stat`, 'utf8');
      // The command name, in brackets, may hold spaces: count the fields after it.
      return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? null;
    }
    if (process.platform === 'win32') return null;
    const { stdout } = await run('ps', ['-o', 'lstart=', '-p', String(pid)]);
    return stdout.trim() || null;
  } catch {
    return null;
  }
}

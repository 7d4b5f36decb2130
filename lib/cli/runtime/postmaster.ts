import { execFile, spawn } from 'node:child_process';
import { chown, readFile, readlink, realpath, rename, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { promisify } from 'node:util';
import { Refusal } from '@/lib/cli/refusal';
import { program } from './postgres-binaries';
import type { Cluster } from './postgres-cluster';
import { processExists } from './process-identity';

const run = promisify(execFile);

/** A number no process can have, for lock files whose owner is known to be gone. */
const impossiblePid = 2_147_483_646;

export type Postmaster = { pid: number; port: number };

/**
 * The server that runs on this cluster, or null. After a crash `postmaster.pid` stays behind, and
 * its number may by now belong to somebody else, which PostgreSQL itself cannot tell from a living
 * server; the file is then marked as stale so that the next start recovers.
 */
export async function findPostmaster({
  folder,
}: Pick<Cluster, 'folder'>): Promise<Postmaster | null> {
  const file = path.join(folder, 'postmaster.pid');
  const content = await readFile(file, 'utf8').catch(() => null);
  if (content === null) return null;
  const [pidLine, , , portLine] = content.split('\n');
  const [pid, port] = [Number(pidLine), Number(portLine)];
  if (!processExists(pid)) return null;
  if (await servesFolder(pid, folder)) return { pid, port };
  // Only the number is replaced: PostgreSQL still checks the shared memory named further down.
  await writeFile(file, content.replace(/^\d+/, String(impossiblePid)));
  return null;
}

async function servesFolder(pid: number, folder: string): Promise<boolean> {
  try {
    if (process.platform === 'linux') {
      return (await readlink(`/proc/${pid}/cwd`)) === (await realpath(folder));
    }
    if (process.platform === 'win32') return true;
    const { stdout } = await run('ps', ['-o', 'command=', '-p', String(pid)]);
    return stdout.includes('postgres');
  } catch {
    return false;
  }
}

/** Starts the server, detached from our terminal, and waits until it answers. */
export async function startPostmaster(
  cluster: Cluster,
  { port, log, settings }: { port: number; log: string; settings: Record<string, string> },
): Promise<void> {
  const { folder, binaries, user } = cluster;
  await rotate(log, user);
  const options = Object.entries({
    listen_addresses: '127.0.0.1',
    unix_socket_directories: '',
    ...settings,
  }).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  const code = await waitFor(
    spawn(
      program(binaries, 'pg_ctl'),
      [
        'start',
        '-w',
        '-s',
        '-t',
        '60',
        '-D',
        folder,
        '-l',
        log,
        '-o',
        [`-p ${port}`, ...options].join(' '),
      ],
      {
        ...user,
        cwd: folder,
        stdio: 'ignore',
        windowsHide: true,
        env: { ...process.env, LC_ALL: 'C' },
      },
    ),
  );
  if (code === 0) return;
  const lines = (await readFile(log, 'utf8').catch(() => '')).trim().split('\n');
  const reason = lines.filter((line) => /FATAL|could not/.test(line)).at(-1) ?? lines.at(-1) ?? '';
  throw new Refusal(`PostgreSQL did not start: ${reason} (log: ${log})`);
}

/** Stops the server: sessions are closed, the data is flushed. Does nothing when none runs. */
export async function stopPostmaster(cluster: Cluster): Promise<void> {
  const running = await findPostmaster(cluster);
  if (!running) return;
  const { folder, binaries, user } = cluster;
  const code = await waitFor(
    spawn(
      program(binaries, 'pg_ctl'),
      ['stop', '-w', '-s', '-m', 'fast', '-t', '60', '-D', folder],
      {
        ...user,
        cwd: folder,
        stdio: 'ignore',
        windowsHide: true,
        env: { ...process.env, LC_ALL: 'C' },
      },
    ),
  );
  if (code === 0) return;
  while (processExists(running.pid) && (await findPostmaster(cluster))) await delay(100);
}

function waitFor(child: ReturnType<typeof spawn>): Promise<number | null> {
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    // Not `close`: the server keeps nothing of ours open, but need not be trusted to.
    child.once('exit', resolve);
  });
}

/** One earlier log is kept, and only when the current one has grown large. */
async function rotate(log: string, user: Cluster['user']): Promise<void> {
  const size = await stat(log).then(
    (info) => info.size,
    () => 0,
  );
  if (size > 10_000_000) await rename(log, `${log}.old`);
  await writeFile(log, '', { flag: 'a', mode: 0o600 });
  if (user) await chown(log, user.uid, user.gid);
}

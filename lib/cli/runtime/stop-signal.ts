import { readFileSync } from 'node:fs';
import { setTimeout as delay } from 'node:timers/promises';
import { processExists } from './process-identity';

/** Thrown through the work when the operator stops it; not an error to report. */
export class Stopped extends Error {
  override name = 'Stopped';
}

/**
 * A signal that aborts on Ctrl-C, SIGTERM, a closed terminal, or, under npm, when npm is gone: a
 * killed npm does not always pass the signal on. From then on the caller ends what it started.
 */
export function listenForStop(): AbortSignal {
  const controller = new AbortController();
  const stop = () => controller.abort(new Stopped('stopped'));
  for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(name, stop);
  if (process.env.npm_lifecycle_event) watchNpm(stop);
  return controller.signal;
}

function watchNpm(stop: () => void): void {
  const parent = process.ppid;
  const npm = findNpm(parent);
  const timer = setInterval(() => {
    if (process.ppid === parent && (npm === null || processExists(npm))) return;
    clearInterval(timer);
    stop();
  }, 1000);
  timer.unref();
}

/** npm runs scripts through a shell, which may outlive it. Only Linux tells who is whose parent. */
function findNpm(parent: number): number | null {
  try {
    const stat = readFileSync(`/proc/${parent}/stat`, 'utf8');
    const grandparent = Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]);
    const isNpm = (pid: number) => readFileSync(`/proc/${pid}/cmdline`, 'utf8').startsWith('npm');
    return [parent, grandparent].find(isNpm) ?? null;
  } catch {
    return null;
  }
}

/** Waits for the time or the stop, whichever is first. */
export async function pause(milliseconds: number, signal: AbortSignal): Promise<void> {
  await delay(milliseconds, undefined, { signal }).catch(() => undefined);
}

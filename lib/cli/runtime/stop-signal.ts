import { setTimeout as delay } from 'node:timers/promises';

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
  if (process.env.npm_lifecycle_event) watchParent(stop);
  return controller.signal;
}

function watchParent(stop: () => void): void {
  const parent = process.ppid;
  const timer = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(timer);
    stop();
  }, 1000);
  timer.unref();
}

/** Waits for the time or the stop, whichever is first. */
export async function pause(milliseconds: number, signal: AbortSignal): Promise<void> {
  await delay(milliseconds, undefined, { signal }).catch(() => undefined);
}

import { statSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import { type WorkerScript, workerScript } from './worker-script';

/** Bytes below which one thread is done before a second one has started. */
const SMALL_FILE = 100_000;

/** Started and not taken yet. */
const early = new Set<Worker>();

/** How many of `most` threads the rows of a file of this size are worth. */
export function threadsFor(bytes: number, most: number): number {
  return bytes < SMALL_FILE ? 1 : most;
}

/** Size of a file, 0 where there is none: whoever reads it tells what is wrong with it. */
export function sizeOf(file: string): number {
  try {
    return statSync(file).size;
  } catch {
    return 0;
  }
}

/**
 * Starts threads before it is known who will use them, so that they are ready when the program is.
 * Unused ones keep no process alive.
 */
export async function startThreadsEarly(file: string): Promise<void> {
  const script = await workerScript();
  for (let n = threadsFor(sizeOf(file), availableParallelism()); n > 0; n -= 1) {
    const worker = newWorker(script);
    worker.unref();
    // Whoever takes it listens too; one that dies before is simply not there to be taken.
    worker.on('error', () => early.delete(worker));
    worker.on('exit', () => early.delete(worker));
    early.add(worker);
  }
}

/** A thread that was started ahead, else a new one. */
export function takeThread(script: WorkerScript): Worker {
  const [ready] = early;
  if (!ready) return newWorker(script);
  early.delete(ready);
  ready.ref();
  return ready;
}

function newWorker({ file, packages }: WorkerScript): Worker {
  return new Worker(file, { workerData: { packages }, execArgv: [] });
}

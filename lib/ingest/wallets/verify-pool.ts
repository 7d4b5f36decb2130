import { availableParallelism } from 'node:os';
import type { Worker } from 'node:worker_threads';
import type { OwnershipRow } from '@/lib/sources/okx/verify-ownership';
import type { BriefVerdict } from '@/lib/wallets/check/wallet-check-report';
import { packRow, unpackVerdicts, type VerdictBatch } from './claim-batch';
import { takeThread, threadsFor } from './early-threads';
import { type WorkerScript, workerScript } from './worker-script';

export type VerifyPoolOptions = {
  /** Threads; one a core when left out. */
  threads?: number;
  /** Texts that count as a claim; the pinned ones when left out. */
  acceptedMessages?: readonly string[];
};

type Job = {
  id: number;
  cells: (string | null)[];
  done(verdicts: BriefVerdict[]): void;
  failed(error: Error): void;
};

type Thread = { worker: Worker; jobs: Map<number, Job> };

/** Batches a thread may have in hand, so that it never waits for the next one. */
const IN_HAND = 2;

/**
 * Checks ownership signatures on all cores. `verify` takes a few hundred rows at a time and answers
 * in their order; whoever feeds it awaits the answers to hold back. Call `close` at the end.
 */
export class VerifyPool {
  readonly #options: VerifyPoolOptions;
  readonly #threads: Thread[] = [];
  readonly #queue: Job[] = [];
  readonly #script: Promise<WorkerScript>;
  #starting = 0;
  #nextId = 0;
  #closed = false;

  constructor(options: VerifyPoolOptions = {}) {
    this.#options = options;
    this.#script = workerScript();
    // Whoever calls `verify` hears of it; before that nobody listens, which Node would take for a crash.
    this.#script.catch(() => undefined);
  }

  get size(): number {
    return Math.max(1, this.#options.threads ?? availableParallelism());
  }

  /** Starts the threads a file of this size is worth, ahead of its first rows. */
  warmFor(bytes: number): void {
    this.warm(threadsFor(bytes, this.size)).catch(() => undefined);
  }

  /** Starts threads ahead of the first rows. */
  async warm(threads = this.size): Promise<void> {
    const missing = Math.min(threads, this.size) - this.#threads.length - this.#starting;
    await Promise.all(Array.from({ length: Math.max(0, missing) }, () => this.#start()));
  }

  verify(rows: readonly OwnershipRow[]): Promise<BriefVerdict[]> {
    const cells: (string | null)[] = [];
    for (const row of rows) packRow(row, cells);
    return new Promise((done, failed) => {
      this.#nextId += 1;
      this.#queue.push({ id: this.#nextId, cells, done, failed });
      this.#pump();
    });
  }

  async close(): Promise<void> {
    this.#closed = true;
    const threads = this.#threads.splice(0);
    await Promise.all(threads.map(({ worker }) => worker.terminate()));
  }

  #pump(): void {
    for (const thread of this.#threads) {
      while (thread.jobs.size < IN_HAND) {
        const job = this.#queue.shift();
        if (!job) return;
        thread.jobs.set(job.id, job);
        const { id, cells } = job;
        thread.worker.postMessage({ id, cells, acceptedMessages: this.#options.acceptedMessages });
      }
    }
    if (this.#queue.length > 0 && this.#threads.length + this.#starting < this.size) {
      this.#start().catch((error: Error) => this.#giveUp(error));
    }
  }

  async #start(): Promise<void> {
    this.#starting += 1;
    try {
      const script = await this.#script;
      if (this.#closed) return;
      const worker = takeThread(script);
      const thread: Thread = { worker, jobs: new Map() };
      worker.on('message', (batch: VerdictBatch) => this.#answer(thread, batch));
      worker.on('error', (error: Error) => this.#lose(thread, error));
      worker.on('exit', () => this.#lose(thread, new Error('A verifying thread ended early.')));
      this.#threads.push(thread);
    } finally {
      this.#starting -= 1;
    }
    this.#pump();
  }

  #answer(thread: Thread, batch: VerdictBatch): void {
    const job = thread.jobs.get(batch.id);
    thread.jobs.delete(batch.id);
    job?.done(unpackVerdicts(batch));
    this.#pump();
  }

  /** A thread died: its rows have no verdict, so whoever asked must hear of it. */
  #lose(thread: Thread, error: Error): void {
    const at = this.#threads.indexOf(thread);
    if (at < 0) return;
    this.#threads.splice(at, 1);
    for (const job of thread.jobs.values()) job.failed(error);
    this.#pump();
  }

  #giveUp(error: Error): void {
    for (const job of this.#queue.splice(0)) job.failed(error);
  }
}

import type { OwnershipRow } from '@/lib/sources/okx/verify-ownership';
import { CHECK_TIME_LIMIT_MS } from './constants';
import type {
  AnswerMessage,
  CallMessage,
  CallName,
  CheckInput,
  CheckResult,
  LeafInput,
  OwnershipAnswer,
  Progress,
  WorkerCalls,
} from './protocol';

/** What the client needs of a worker, so that it can be tested on a message channel. */
export type CheckWorker = Pick<Worker, 'postMessage' | 'addEventListener' | 'terminate'>;

type Waiting = { settle: (message: AnswerMessage) => void; fail: (reason: CallFailure) => void };
type CallOptions = { onProgress?: (progress: Progress) => void };

/** Why a call has no answer. */
export class CallFailure extends Error {
  constructor(
    readonly kind: 'too-long' | 'broken' | 'refused',
    message: string,
  ) {
    super(message);
  }
}

/** Starts the worker. The address must stay literal: the bundler looks for this shape. */
function startWorker(): CheckWorker {
  return new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' });
}

/**
 * Talks to one worker, started when it is first needed and used again. A call of which nothing is heard
 * within the time limit ends the worker; the next call starts a fresh one.
 */
export class WorkerClient {
  readonly #start: () => CheckWorker;
  readonly #limit: number;
  readonly #waiting = new Map<number, Waiting>();
  #worker: CheckWorker | null = null;
  #lastId = 0;

  constructor({ start = startWorker, limitMs = CHECK_TIME_LIMIT_MS } = {}) {
    this.#start = start;
    this.#limit = limitMs;
  }

  /** Checks one proof. Never rejects: what goes wrong is an answer too. */
  check(input: CheckInput): Promise<CheckResult> {
    return this.#answer('check', input);
  }

  /** Recomputes one leaf that was looked up. Never rejects either. */
  checkLeaf(input: LeafInput): Promise<CheckResult> {
    return this.#answer('leaf', input);
  }

  async #answer<Name extends 'check' | 'leaf'>(
    call: Name,
    input: WorkerCalls[Name]['input'],
  ): Promise<CheckResult> {
    try {
      return await this.call(call, input);
    } catch (failure) {
      if (!(failure instanceof CallFailure)) throw failure;
      const { kind, message } = failure;
      if (kind === 'too-long') return { kind, seconds: this.#limit / 1000 };
      return { kind: 'broken', message };
    }
  }

  /** @throws CallFailure when the worker cannot start, breaks or takes too long. */
  call<Name extends CallName>(
    call: Name,
    input: WorkerCalls[Name]['input'],
    { onProgress }: CallOptions = {},
  ): Promise<WorkerCalls[Name]['answer']> {
    const id = ++this.#lastId;
    return new Promise((resolve, reject) => {
      const limit = () =>
        setTimeout(() => this.#end('too-long', 'the time limit was reached'), this.#limit);
      let timer = limit();
      const done = () => {
        clearTimeout(timer);
        this.#waiting.delete(id);
      };
      const fail = (failure: CallFailure) => {
        done();
        reject(failure);
      };
      this.#waiting.set(id, {
        fail,
        settle: (message) => {
          if ('progress' in message) {
            clearTimeout(timer);
            timer = limit();
            return onProgress?.(message.progress);
          }
          if ('failure' in message) {
            return fail(new CallFailure(message.refused ? 'refused' : 'broken', message.failure));
          }
          done();
          // The worker answers a call with the type that the protocol gives to its name.
          resolve(message.answer as WorkerCalls[Name]['answer']);
        },
      });
      try {
        this.#worker ??= this.#listen();
        this.#worker.postMessage({ id, call, input } as CallMessage);
      } catch (error) {
        this.#end('broken', error instanceof Error ? error.message : 'unknown error');
      }
    });
  }

  close(): void {
    this.#end('broken', 'the page was closed');
  }

  #listen(): CheckWorker {
    const worker = this.#start();
    worker.addEventListener('message', ({ data }: MessageEvent<AnswerMessage>) => {
      this.#waiting.get(data.id)?.settle(data);
    });
    worker.addEventListener('error', (event) => {
      if (worker === this.#worker) this.#end('broken', event.message || 'the worker did not load');
    });
    return worker;
  }

  #end(kind: CallFailure['kind'], message: string): void {
    this.#worker?.terminate();
    this.#worker = null;
    const failure = new CallFailure(kind, message);
    for (const { fail } of [...this.#waiting.values()]) fail(failure);
  }
}

/**
 * Checks one published row in a worker of its own, which is ended afterwards.
 *
 * @throws Error when the worker cannot start, breaks, or outlasts the time limit.
 */
export async function checkOwnership(
  row: OwnershipRow,
  client = new WorkerClient(),
): Promise<OwnershipAnswer> {
  try {
    return await client.call('ownership', row);
  } finally {
    client.close();
  }
}

import { CHECK_TIME_LIMIT_MS } from './constants';
import type {
  AnswerMessage,
  CallMessage,
  CallName,
  CheckInput,
  CheckResult,
  LeafInput,
  WorkerCalls,
} from './protocol';

/** What the client needs of a worker, so that it can be tested on a message channel. */
export type ProofWorker = Pick<Worker, 'postMessage' | 'addEventListener' | 'terminate'>;

type Waiting = { settle: (message: AnswerMessage) => void; fail: (reason: CallFailure) => void };
type CallFailure = { kind: 'too-long' | 'broken'; message: string };

/**
 * Talks to one worker, started when it is first needed and used again. A call that outlasts the time
 * limit ends the worker; the next call starts a fresh one.
 */
export class ProofClient {
  readonly #spawn: () => ProofWorker;
  readonly #limit: number;
  readonly #waiting = new Map<number, Waiting>();
  #worker: ProofWorker | null = null;
  #lastId = 0;

  constructor(spawn: () => ProofWorker, { limitMs = CHECK_TIME_LIMIT_MS } = {}) {
    this.#spawn = spawn;
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
      const { kind, message } = failure as CallFailure;
      if (kind === 'too-long') return { kind, seconds: this.#limit / 1000 };
      return { kind: 'broken', message };
    }
  }

  /** Rejects with what went wrong when the worker cannot start, breaks or takes too long. */
  call<Name extends CallName>(
    call: Name,
    input: WorkerCalls[Name]['input'],
  ): Promise<WorkerCalls[Name]['answer']> {
    const id = ++this.#lastId;
    return new Promise((resolve, reject) => {
      const timer = setTimeout(
        () => this.#end('too-long', 'the time limit was reached'),
        this.#limit,
      );
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
          if ('failure' in message) return fail({ kind: 'broken', message: message.failure });
          done();
          // The worker answers a call with the type that the protocol gives to its name.
          resolve(message.answer as WorkerCalls[Name]['answer']);
        },
      });
      try {
        this.#worker ??= this.#start();
        this.#worker.postMessage({ id, call, input } as CallMessage);
      } catch (error) {
        this.#end('broken', error instanceof Error ? error.message : 'unknown error');
      }
    });
  }

  close(): void {
    this.#end('broken', 'the page was closed');
  }

  #start(): ProofWorker {
    const worker = this.#spawn();
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
    for (const { fail } of [...this.#waiting.values()]) fail({ kind, message });
  }
}

import type { OwnershipVerdict } from '@/lib/signatures/verdict';
import type { OwnershipRow } from '@/lib/sources/okx/verify-ownership';
import { CHECK_TIME_LIMIT_MS } from './constants';

export type OwnershipQuestion = { row: OwnershipRow };
export type OwnershipAnswer = { verdict: OwnershipVerdict; milliseconds: number };

/** What the check needs of a worker, so that it can be tested on a message channel. */
export type OwnershipWorker = Pick<Worker, 'postMessage' | 'addEventListener' | 'terminate'>;

/**
 * Checks one published row in a worker of its own, which is ended afterwards.
 *
 * @throws Error when the worker cannot start, breaks, or outlasts the time limit.
 */
export async function checkOwnership(
  row: OwnershipRow,
  spawn: () => OwnershipWorker,
  { limitMs = CHECK_TIME_LIMIT_MS }: { limitMs?: number } = {},
): Promise<OwnershipAnswer> {
  const worker = spawn();
  let timer: ReturnType<typeof setTimeout> | undefined;
  try {
    return await new Promise<OwnershipAnswer>((resolve, reject) => {
      timer = setTimeout(() => reject(new Error('the time limit was reached')), limitMs);
      worker.addEventListener('message', ({ data }: MessageEvent<OwnershipAnswer>) =>
        resolve(data),
      );
      worker.addEventListener('error', ({ message }) =>
        reject(new Error(message || 'the worker did not load')),
      );
      const question: OwnershipQuestion = { row };
      worker.postMessage(question);
    });
  } finally {
    clearTimeout(timer);
    worker.terminate();
  }
}

import { InputError } from '@/lib/format/input-error';
import { exerciseSchemes, loadSchemes } from './load-schemes';
import type { AnswerMessage, CallMessage, CallName, Progress, WorkerCalls } from './protocol';
import { leafCode, runLeafCheck, runProofCheck } from './run-check';

const PROGRESS_EVERY_MS = 150;

/**
 * The only place where what a visitor gives is looked at: its own thread, so that a hostile file cannot
 * freeze the page, and ended from outside when it takes too long. It can speak to nobody but the page.
 */
self.addEventListener('message', async ({ data }: MessageEvent<CallMessage>) => {
  let message: AnswerMessage;
  try {
    message = { id: data.id, answer: await answer(data, progressOf(data.id)) };
  } catch (error) {
    const refused = error instanceof InputError;
    const words = error instanceof Error ? `${error.name}: ${error.message}` : 'unknown error';
    message = { id: data.id, failure: refused ? error.message : words, refused };
  }
  self.postMessage(message);
});

/** Words of progress, a few a second. */
function progressOf(id: number): (progress: Progress) => void {
  let last = 0;
  return (progress) => {
    const now = performance.now();
    if (now - last < PROGRESS_EVERY_MS) return;
    last = now;
    const message: AnswerMessage = { id, progress };
    self.postMessage(message);
  };
}

async function answer(
  { call, input }: CallMessage,
  onProgress: (progress: Progress) => void,
): Promise<WorkerCalls[CallName]['answer']> {
  switch (call) {
    case 'check':
      return runProofCheck(input);
    case 'leaf':
      return runLeafCheck(input);
    case 'given': {
      const { checkGiven } = await givenCode();
      return checkGiven(input, onProgress);
    }
    case 'ownership': {
      const { verifyOwnership } = await import('@/lib/sources/okx/verify-ownership');
      const began = performance.now();
      const verdict = verifyOwnership(input);
      return { verdict, milliseconds: performance.now() - began };
    }
    case 'samples':
      return (await loadSchemes()).flat();
    case 'warm': {
      const [samples] = await Promise.all([loadSchemes(), leafCode(), givenCode()]);
      // Not waited for: everything is loaded, which is what was asked.
      setTimeout(() => exerciseSchemes(samples));
      return null;
    }
  }
}

/** What opens files and checks wallet files and trees. */
function givenCode() {
  return import('./check-given');
}

import { arrangeFiles } from '@/lib/proofs/arrange-files';
import { exerciseSchemes, loadSchemes } from './load-schemes';
import type { AnswerMessage, CallMessage, CallName, WorkerCalls } from './protocol';
import { leafCode, runLeafCheck, runProofCheck } from './run-check';

/**
 * The only place where what a visitor gives is looked at: its own thread, so that a hostile file cannot
 * freeze the page, and ended from outside when it takes too long. It can speak to nobody but the page.
 */
self.addEventListener('message', async ({ data }: MessageEvent<CallMessage>) => {
  let message: AnswerMessage;
  try {
    message = { id: data.id, answer: await answer(data) };
  } catch (error) {
    const failure = error instanceof Error ? `${error.name}: ${error.message}` : 'unknown error';
    message = { id: data.id, failure };
  }
  self.postMessage(message);
});

async function answer({ call, input }: CallMessage): Promise<WorkerCalls[CallName]['answer']> {
  switch (call) {
    case 'check':
      return runProofCheck(input);
    case 'leaf':
      return runLeafCheck(input);
    case 'arrange':
      return arrangeFiles(input).proofs.map(({ file, companions, companionNames }) => ({
        index: input.indexOf(file),
        companions,
        companionNames,
      }));
    case 'ownership': {
      const { verifyOwnership } = await import('@/lib/sources/okx/verify-ownership');
      const began = performance.now();
      const verdict = verifyOwnership(input);
      return { verdict, milliseconds: performance.now() - began };
    }
    case 'samples':
      return (await loadSchemes()).flat();
    case 'warm': {
      const [samples] = await Promise.all([loadSchemes(), leafCode()]);
      // Not waited for: everything is loaded, which is what was asked.
      setTimeout(() => exerciseSchemes(samples));
      return null;
    }
  }
}

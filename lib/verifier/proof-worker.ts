import { arrangeFiles } from '@/lib/proofs/arrange-files';
import { answerCheck } from './answer-check';
import type { AnswerMessage, CallMessage, CallName, WorkerCalls } from './protocol';
import { exerciseSchemes, loadSchemes } from './warm-schemes';

/**
 * The only place where a proof is looked at: its own thread, so that a hostile file cannot freeze
 * the page, and ended from outside when it takes too long.
 */
self.addEventListener('message', async ({ data }: MessageEvent<CallMessage>) => {
  let message: AnswerMessage;
  try {
    message = { id: data.id, answer: await answer(data) };
  } catch (error) {
    message = { id: data.id, failure: error instanceof Error ? error.message : 'unknown error' };
  }
  self.postMessage(message);
});

async function answer(message: CallMessage): Promise<WorkerCalls[CallName]['answer']> {
  if (message.call === 'check') return answerCheck(message.input);
  if (message.call === 'leaf') return (await import('./answer-leaf')).answerLeaf(message.input);
  if (message.call === 'arrange') {
    return arrangeFiles(message.input).proofs.map(({ file, companions, companionNames }) => ({
      index: message.input.indexOf(file),
      companions,
      companionNames,
    }));
  }
  const [schemes] = await Promise.all([loadSchemes(), import('./answer-leaf')]);
  if (message.call === 'samples') return schemes.flat();
  // Not waited for: everything is loaded, which is what was asked.
  setTimeout(() => exerciseSchemes(schemes));
  return null;
}

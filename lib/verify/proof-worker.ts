import { SCHEMES } from '@/lib/proofs/registry';
import type { ProofSample } from '@/lib/proofs/scheme';
import { answerCheck } from './answer-check';
import type { AnswerMessage, CallMessage, CallName, WorkerCalls } from './protocol';

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
  if (message.call === 'samples') return allSamples();
  await Promise.all([...SCHEMES.map((entry) => entry.load()), allSamples()]);
  return null;
}

async function allSamples(): Promise<ProofSample[]> {
  const samples = await Promise.all(SCHEMES.map((entry) => entry.samples()));
  return samples.flat();
}

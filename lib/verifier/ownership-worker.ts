import { verifyOwnership } from '@/lib/sources/okx/verify-ownership';
import type { OwnershipAnswer, OwnershipQuestion } from './check-ownership';

/** Where the browser checks a claim of ownership: its own thread, and it can speak to nobody. */
self.addEventListener('message', ({ data }: MessageEvent<OwnershipQuestion>) => {
  const began = performance.now();
  const verdict = verifyOwnership(data.row);
  const answer: OwnershipAnswer = { verdict, milliseconds: performance.now() - began };
  self.postMessage(answer);
});

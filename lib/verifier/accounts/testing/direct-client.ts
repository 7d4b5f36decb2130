import type { CheckTools } from '@/lib/verifier/accounts/check-entry';
import { answerCheck } from '@/lib/verifier/answer-check';
import { answerLeaf } from '@/lib/verifier/answer-leaf';

/** What the worker does, without a thread between. */
export const directClient: CheckTools['client'] = {
  check: answerCheck,
  checkLeaf: async (input) => answerLeaf(input),
};

import type { CheckTools } from '@/lib/accounts/check-entry';
import { answerCheck } from '@/lib/verify/answer-check';
import { answerLeaf } from '@/lib/verify/answer-leaf';

/** What the worker does, without a thread between. */
export const directClient: CheckTools['client'] = {
  check: answerCheck,
  checkLeaf: async (input) => answerLeaf(input),
};

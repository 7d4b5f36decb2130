import type { CheckTools } from '@/lib/verifier/accounts/check-entry';
import { runLeafCheck, runProofCheck } from '@/lib/verifier/run-check';

/** What the worker does, without a thread between. */
export const directClient: CheckTools['client'] = { check: runProofCheck, checkLeaf: runLeafCheck };

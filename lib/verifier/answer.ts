import type { SentLookup } from './lookup';
import type { ProofContent } from './proof-content';
import type { CheckResult } from './protocol';
import type { KnownRoots } from './published-roots';

/** What the page shows after a check: what was given, what it came to, and against which roots. */
export type Answer = {
  content: ProofContent;
  result: CheckResult;
  checkedAt: Date;
  roots: KnownRoots;
  /** What a look-up sent; null where nothing was sent at all. */
  sent: SentLookup | null;
};

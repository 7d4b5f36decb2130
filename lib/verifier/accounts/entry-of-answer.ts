import { readAccountHash } from '@/lib/proofs/account-hash';
import type { Answer } from '@/lib/verifier/answer';
import type { ProofContent } from '@/lib/verifier/proof-content';
import type { KeptEntry } from './kept-account';
import { outcomeOf } from './outcome';

type Answered = Omit<Answer, 'roots'> & { rootsKnown: number };

/**
 * What can be kept of an answer; null for made-up samples, what was no proof, and files too large to
 * be texts here. What was found in a month is for that month; a hash that was not found stays open for
 * every stored tree (of the demo exchange where it was looked up there), so that it is never taken for
 * one of the wrong month.
 */
export function entryOfAnswer(answered: Answered): KeptEntry | null {
  const { content, result, sent, checkedAt, rootsKnown } = answered;
  if (content.sample !== null || typeof content.body !== 'string') return null;
  const base = {
    fileName: content.fileName,
    companions: {},
    exchange: null,
    report: null,
    addedAt: checkedAt.toISOString(),
    outcomes: [],
  };
  if (result.kind === 'account-hash') return { ...base, kind: 'hash', content: result.hash };
  if (result.kind !== 'verdict') return null;
  const tree = sent?.tree ?? null;
  const outcome = outcomeOf(result, base, { tree, rootsKnown, checkedAt });
  const found = outcome.status === 'included' || outcome.status === 'unconfirmed';
  const madeUp = tree?.synthetic ? { exchange: tree.exchange } : {};
  const bound = found ? { exchange: outcome.exchange, report: outcome.report } : madeUp;
  const bareHash = readAccountHash(content.body);
  return {
    ...base,
    ...bound,
    kind: bareHash === null ? 'proof' : 'hash',
    content: bareHash ?? content.body,
    companions: bareHash === null ? textCompanions(content, sent !== null) : {},
    outcomes: [outcome],
  };
}

/** Paths that were looked up are looked up again; what the visitor gave is kept with the proof. */
function textCompanions({ companions }: ProofContent, lookedUp: boolean): Record<string, string> {
  const texts = Object.entries(companions).flatMap(([name, content]): [string, string][] =>
    typeof content === 'string' && !(lookedUp && name === 'paths') ? [[name, content]] : [],
  );
  return Object.fromEntries(texts);
}

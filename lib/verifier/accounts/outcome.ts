import type { CheckResult } from '@/lib/verifier/protocol';
import type { StoredTree } from '@/lib/verifier/stored-tree';
import { isBareLeaf } from '@/lib/verifier/verdict-words';
import type { KeptEntry, Outcome, OutcomeStatus } from './kept-account';

type Basis = { tree: StoredTree | null; rootsKnown: number; checkedAt: Date };

/** What the answer of a check says about one month. */
export function outcomeOf(
  result: CheckResult,
  entry: Pick<KeptEntry, 'exchange' | 'report'>,
  { tree, rootsKnown, checkedAt }: Basis,
): Outcome {
  const base = {
    exchange: tree?.exchange ?? entry.exchange ?? '',
    report: tree?.report ?? entry.report,
    treeRoot: tree?.root ?? null,
    checkedAt: checkedAt.toISOString(),
    rootsKnown,
  };
  if (result.kind !== 'verdict') return { ...base, status: 'not-checked', reason: whyNot(result) };
  const { verdict } = result;
  return {
    ...base,
    exchange: tree?.exchange ?? verdict.exchange,
    report: base.report ?? verdict.root.published?.report ?? null,
    ...standing(result),
  };
}

function standing({ verdict }: Extract<CheckResult, { kind: 'verdict' }>): {
  status: OutcomeStatus;
  reason: string;
} {
  const { status, reason, parts } = verdict;
  if (status === 'fail') {
    const missing = reason.code === 'leaf-not-found';
    return { status: missing ? 'not-found' : 'failed', reason: reason.message };
  }
  if (status !== 'pass') return { status: 'not-checked', reason: reason.message };
  if (parts['published-root'] === 'unknown') {
    const words = 'Every check passed; no published root is known here to compare with.';
    return { status: 'unconfirmed', reason: words };
  }
  const words = isBareLeaf(verdict)
    ? 'The leaf is in the tree whose root was published.'
    : 'Every check passed, the published root included.';
  return { status: 'included', reason: words };
}

function whyNot(result: Exclude<CheckResult, { kind: 'verdict' }>): string {
  switch (result.kind) {
    case 'account-hash':
      return 'A hash by itself can only be looked up in a stored tree.';
    case 'refused':
      return `It cannot be read: ${result.reason}.`;
    case 'too-long':
      return `The check was ended after ${result.seconds} seconds.`;
    case 'broken':
      return `The check itself broke: ${result.message}.`;
  }
}

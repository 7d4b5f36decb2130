import type { PublishedRoot } from '@/lib/proofs/verdict';
import type { StoredTree } from '@/lib/verifier/stored-tree';
import type { KeptAccount, KeptEntry } from './kept-account';
import { treesFor } from './trees-for';

/**
 * How many kept entries have something new to be checked against: never checked at all, a stored tree
 * that they were not looked up in, or a root published since a proof's was not known.
 */
export function countPending({
  accounts,
  trees,
  roots,
}: {
  accounts: readonly KeptAccount[];
  trees: readonly StoredTree[];
  roots: readonly PublishedRoot[];
}): number {
  const entries = accounts.flatMap((account) => account.entries);
  return entries.filter((entry) => isPending(entry, trees, roots)).length;
}

function isPending(
  entry: KeptEntry,
  trees: readonly StoredTree[],
  roots: readonly PublishedRoot[],
): boolean {
  const { outcomes, kind } = entry;
  const lookedUp = new Set(outcomes.map(({ treeRoot }) => treeRoot));
  // A proof that was decided by itself needs no tree.
  const needsTree =
    kind === 'hash' || outcomes.every((o) => o.status === 'not-checked' || o.treeRoot);
  if (needsTree) {
    const fresh = treesFor(entry, trees).some(({ root }) => !lookedUp.has(root));
    if (fresh) return true;
  }
  if (outcomes.length === 0) return kind === 'proof';
  return outcomes.some(
    ({ status, exchange, rootsKnown }) =>
      status === 'unconfirmed' &&
      roots.filter((root) => root.exchange === exchange).length > rootsKnown,
  );
}

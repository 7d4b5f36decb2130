import type { StoredTree } from '@/lib/verifier/stored-tree';
import type { KeptEntry } from './kept-account';

/** The stored trees that an entry may be in; those of made-up exchanges only if it is said to be theirs. */
export function treesFor(
  { exchange, report }: Pick<KeptEntry, 'exchange' | 'report'>,
  trees: readonly StoredTree[],
): StoredTree[] {
  return trees.filter(
    (tree) =>
      (exchange === null ? !tree.synthetic : tree.exchange === exchange) &&
      (report === null || tree.report === report),
  );
}

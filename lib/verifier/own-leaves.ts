import { TREE_SCHEMES } from '@/lib/liabilities/constants';
import type { Verdict } from '@/lib/proofs/verdict';

/**
 * The leaf hashes of an account file that could be checked up to its leaves, but without a tree to
 * find them in; empty for every other verdict. Only hashes that were recomputed from the account's own
 * balances are given: one that was changed is not worth asking about.
 */
export function ownLeafHashes({ scheme, status, trace }: Verdict): string[] {
  if (status !== 'unknown' || !TREE_SCHEMES.some((known) => known === scheme)) return [];
  return trace.flatMap(({ id, ok, computed }) =>
    /^nodes\[\d+\]\.hash$/.test(id) && ok === true && computed !== null ? [computed] : [],
  );
}

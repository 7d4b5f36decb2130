import type { JsonNode } from '@/lib/format/json';
import { hasAll, keysAt } from './document-shape';

/** A file that is known for what it is but gets no verdict here, and why. */
export type UnsupportedShape = {
  name: string;
  reason: string;
  matches(document: JsonNode): boolean;
};

/**
 * Proofs of exchanges whose rule could not be confirmed against a real file. To guess would be worse
 * than to say so: a wrong rule calls honest proofs false.
 */
export const UNSUPPORTED_SHAPES: readonly UnsupportedShape[] = [
  {
    name: 'a Binance account proof (user_config.json)',
    reason: 'no real file has confirmed how its newest releases lay out an account’s coins',
    matches: (document) =>
      hasAll(keysAt(document), 'AccountIdHash', 'Proof') &&
      (keysAt(document).has('TotalCollateral') || keysAt(document, 'Assets', 0).has('Loan')),
  },
  {
    name: 'an HTX Merkle proof of its first kind (merkle_sum_proof.json)',
    reason: 'its leaf is never derived from the account, so nothing ties it to you',
    matches: (document) => hasAll(keysAt(document, 'data', 0), 'uhash', 'depth'),
  },
  {
    name: 'a bifinance proof',
    reason: 'its hashes cover no balance, so it cannot show that yours was counted',
    matches: (document) => keysAt(document, 'path', 0).has('parentMerkelLeaf'),
  },
];

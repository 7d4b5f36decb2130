import type { ProofScheme } from '../scheme';
import { type BybitProof, parseBybit } from './parse';
import { verifyBybit } from './verify';

export const bybitMerkle: ProofScheme<BybitProof> = {
  hashBits: 256,
  proves: [
    'Your balances, exactly as shown, went into the tree with this root under your user hash.',
    'Your balances are part of the totals that the root states.',
    'If the published root matches, it is the tree the exchange showed to everybody.',
  ],
  doesNotProve: [
    'That the totals are complete: this kind of tree binds only sums, so an exchange could leave out part of what it owes others.',
    'That the audit number in your file is the one of this tree: it is not part of any hash.',
    'That no other account was given your leaf, or that the exchange holds the coins.',
  ],
  parse: parseBybit,
  verify: verifyBybit,
};

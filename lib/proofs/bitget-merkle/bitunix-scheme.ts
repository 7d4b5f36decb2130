import type { ProofScheme } from '../scheme';
import { BITUNIX_FIELDS, type BitgetProof, parseBitgetFamily } from './parse';
import { bitunixDialect, inEveryOrder } from './rules';
import { verifyBitgetFamily } from './verify';

export const bitunixMerkle: ProofScheme<BitgetProof> = {
  hashBits: 256,
  proves: [
    'Your balances, exactly as shown, went into the tree with this root under your encrypted uid and your nonce.',
    'Your balances are part of the totals that the root states.',
    'If the published root matches, it is the tree the exchange showed to everybody.',
  ],
  doesNotProve: [
    'That the totals are complete: this kind of tree binds only sums, so an exchange could leave out part of what it owes others.',
    'That no other account was given your leaf, or that the exchange holds the coins.',
  ],
  parse: (input) => parseBitgetFamily(input, BITUNIX_FIELDS),
  verify: (facts, proof, context) =>
    verifyBitgetFamily(
      facts,
      proof,
      {
        fields: BITUNIX_FIELDS,
        dialects: inEveryOrder([bitunixDialect(proof.precisions)], [...proof.self.balances.keys()]),
        negatives: 'fail',
      },
      context,
    ),
};

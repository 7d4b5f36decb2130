import type { ProofScheme } from '../scheme';
import { BITGET_FIELDS, type BitgetProof, parseBitgetFamily } from './parse';
import { bitgetDialects } from './rules';
import { verifyBitgetFamily } from './verify';

export const bitgetMerkle: ProofScheme<BitgetProof> = {
  hashBits: 64,
  proves: [
    'Your balances went into the tree with this root under your encrypted uid and your nonce.',
    'Your balances are part of the totals that the root states.',
    'If the published root matches, it is the tree the exchange showed to everybody.',
  ],
  doesNotProve: [
    'That the totals are complete: this kind of tree binds only sums, and it carries negative amounts.',
    'Much against the exchange’s own effort: hashes of 64 bits can be made to collide by who builds the tree.',
    'That the audit number in your file is the one of this tree: it is not part of any hash.',
    'That the exchange holds the coins.',
  ],
  parse: (input) => parseBitgetFamily(input, BITGET_FIELDS),
  verify: (facts, proof, context) =>
    verifyBitgetFamily(
      facts,
      proof,
      {
        fields: BITGET_FIELDS,
        dialects: bitgetDialects(proof.bare, [...proof.self.balances.keys()]),
        negatives: 'notice',
      },
      context,
    ),
};

import type { ProofScheme } from '../scheme';
import { type MexcProof, parseMexc } from './parse';
import { verifyMexc } from './verify';

export const mexcMerkle: ProofScheme<MexcProof> = {
  hashBits: 128,
  proves: [
    'Your balances, exactly as shown, went into the tree with this root under your account’s number.',
    'Your balances are part of the totals that the root states.',
    'If the published root matches, it is the tree the exchange showed to everybody.',
  ],
  doesNotProve: [
    'That the totals are complete: this kind of tree binds only sums, and it may carry negative amounts.',
    'That no other account was given your leaf, or that the exchange holds the coins.',
  ],
  parse: parseMexc,
  verify: verifyMexc,
};

import type { ProofScheme } from '../scheme';
import { type CoinexProof, parseCoinex } from './parse';
import { verifyCoinex } from './verify';

export const coinexMerkle: ProofScheme<CoinexProof> = {
  hashBits: 256,
  proves: [
    'Your balances went into the tree with this root under your nonce.',
    'Your balances are part of the totals that the root states.',
    'If the published root matches, it is the tree the exchange showed to everybody.',
  ],
  doesNotProve: [
    'That the totals are complete: this kind of tree binds only sums, so an exchange could leave out part of what it owes others.',
    'That no other account was given your leaf, or that the exchange holds the coins.',
  ],
  parse: parseCoinex,
  verify: verifyCoinex,
};

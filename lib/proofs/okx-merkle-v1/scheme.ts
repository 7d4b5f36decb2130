import type { ProofScheme } from '../scheme';
import { type OkxMerkleV1Proof, parseOkxMerkleV1 } from './parse';
import { verifyOkxMerkleV1 } from './verify';

export const okxMerkleV1: ProofScheme<OkxMerkleV1Proof> = {
  hashBits: 256,
  proves: [
    'Your BTC, ETH and USDT balances, exactly as shown, went into the tree with this root.',
    'Your balances are part of the totals that the root states.',
    'If the published root matches, it is the tree the exchange showed to everybody.',
  ],
  doesNotProve: [
    'That the totals are complete: this kind of tree binds only sums, so an exchange could leave out part of what it owes others.',
    'That no other account was given your leaf, or that the account is yours.',
    'That the exchange holds the coins: that is for the reserves side of the report.',
    'Anything about the time before or after the snapshot, or about other coins.',
  ],
  parse: parseOkxMerkleV1,
  verify: verifyOkxMerkleV1,
};

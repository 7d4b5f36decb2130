import type { ProofScheme } from '../scheme';
import { type OkxMerkleV2Proof, parseOkxMerkleV2 } from './parse';
import { verifyOkxMerkleV2 } from './verify';

export const okxMerkleV2: ProofScheme<OkxMerkleV2Proof> = {
  hashBits: 256,
  proves: [
    'Your balances, spread over the leaves in your file, are in the tree with this root.',
    'Where the whole public tree was given: that every sum in it is right and no account is negative.',
    'If the published root matches, it is the tree the exchange showed to everybody.',
  ],
  doesNotProve: [
    'That every account is in the tree: only its owner can look for it.',
    'That no other account was given your leaves.',
    'That the exchange holds the coins: that is for the reserves side of the report.',
  ],
  parse: parseOkxMerkleV2,
  verify: verifyOkxMerkleV2,
};

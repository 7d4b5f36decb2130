import { poseidonHash } from '../hashing/poseidon-goldilocks';
import type { ProofScheme } from '../scheme';
import { type OkxPlonky2Proof, parseOkxPlonky2 } from './parse';
import { verifyOkxPlonky2 } from './verify';

// The first permutations run before the browser has compiled the code: better now than in the check.
poseidonHash(new Uint32Array(512));

export const okxPlonky2: ProofScheme<OkxPlonky2Proof> = {
  hashBits: 256,
  proves: [
    'An account with your id, your total equity and your total debt went into the tree with this root.',
    'If the published root matches, it is the tree behind the report that everybody was shown.',
  ],
  doesNotProve: [
    'Your balance of any single coin: only the two totals are bound.',
    'That no account is negative or that the totals are right: the report’s global proof claims that, and it is not verified here.',
    'That your id is yours alone: how OKX makes ids is not published, and two users with equal totals could be shown one leaf.',
    'The reserve ratio of any coin: the tree knows one sum in one unit.',
  ],
  parse: parseOkxPlonky2,
  verify: verifyOkxPlonky2,
};

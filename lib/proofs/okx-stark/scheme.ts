import type { ProofScheme } from '../scheme';
import { type OkxStarkProof, parseOkxStark } from './parse';
import { verifyOkxStark } from './verify';

export const okxStark: ProofScheme<OkxStarkProof> = {
  hashBits: 256,
  proves: [
    'Your balances, coin by coin, went into a batch, and that batch into the trunk with this root.',
    'Your total is the sum of your coins.',
    'If the published root matches, it is the trunk behind the report that everybody was shown.',
  ],
  doesNotProve: [
    'That no other account is negative or that the totals are right: the report’s STARK proofs claim that, and they are not verified here.',
    'The totals of coins outside the report’s main group: its own code sums the main coins only.',
    'As much as later proofs do: the code behind these calls itself educational and not for production.',
    'That the exchange holds the coins: that is for the reserves side of the report.',
  ],
  parse: parseOkxStark,
  verify: verifyOkxStark,
};

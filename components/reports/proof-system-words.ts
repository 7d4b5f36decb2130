import type { ProofSystem } from '@/lib/reports/constants';

/**
 * What a proof of liabilities can show and where it ends, in a reader's words.
 * Source: OKX's verifier repositories, read and run; the limits are those of the published formats.
 */
export const PROOF_SYSTEM_LIMITS: Record<ProofSystem, { shows: string; leavesOpen: string }> = {
  'merkle-v1': {
    shows:
      'A user can check that their own BTC, ETH and USDT balances were hashed into the liabilities tree.',
    leavesOpen:
      'Each node commits only to the sum of its two children, so balances could be left out without any single user noticing, and the format itself allows a negative balance.',
  },
  'merkle-v2': {
    shows:
      'All balances are published, split over several leaves, so that anyone can add them up and find their own.',
    leavesOpen:
      'The leaf text is ambiguous, and the exchange’s own tool never recomputes the tree above the leaves.',
  },
  'stark-v1': {
    shows:
      'A zero-knowledge proof says that the total was added up from balances that are not negative in sum, without showing any of them.',
    leavesOpen:
      'It adds up 22 of the coins users hold, its few spot checks give less certainty than is usual today, and a user’s inclusion check is not tied to the published root by the exchange’s tool.',
  },
  plonky2: {
    shows:
      'A recursive zero-knowledge proof says that no account counts with a negative net value and that the total value was added up right.',
    leavesOpen:
      'It binds the total value, not the amount of each coin, and how account numbers are made is not published, so two users with equal balances could be shown the same leaf.',
  },
};

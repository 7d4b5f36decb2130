import type { ProofScheme } from '../scheme';
import { parseSwissborg, type SwissborgProof } from './parse';
import { verifySwissborg } from './verify';

export const swissborgMerkle: ProofScheme<SwissborgProof> = {
  hashBits: 256,
  proves: [
    'Your balances, spread over the leaves in your file, are in the trees of this audit under your credential.',
    'Your balances are part of each currency’s total; both amounts at every step are bound, so none could be shifted.',
    'If the published commitment matches, these are the trees the exchange showed to everybody.',
  ],
  doesNotProve: [
    'That every account is in the trees: only its owner can look for it.',
    'That the exchange holds the coins.',
    'Anything about the time before or after the audit.',
  ],
  parse: parseSwissborg,
  verify: verifySwissborg,
};

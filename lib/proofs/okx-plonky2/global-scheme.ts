import type { ProofScheme } from '../scheme';
import { type GlobalProofFile, parseGlobalProof, verifyGlobalProof } from './global-verdict';

export const okxGlobalProof: ProofScheme<GlobalProofFile> = {
  hashBits: 256,
  proves: [
    'The totals of equity and debt are the sums of the parts, and lead to this root.',
    'The circuit that OKX publishes lets no account count with more debt than equity.',
    'If the published root matches, it is the tree in which users find their own leaves.',
  ],
  doesNotProve: [
    'It shows that the sums of the 64 parts add up to the total and lead to this root; that no single account is negative rests on OKX having run the prover that it publishes.',
    'Anything of a single coin: the totals are in one unit.',
    'That every account is in the tree: whoever is left out can only notice it by checking their own proof.',
    'More than the method gives: about 100 bits under the usual conjecture about such proofs.',
    'That the exchange holds the coins: that is for its wallets to show.',
  ],
  parse: parseGlobalProof,
  verify: verifyGlobalProof,
};

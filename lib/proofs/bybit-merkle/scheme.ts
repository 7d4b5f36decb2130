import type { ProofScheme, SchemeFacts } from '../scheme';
import { type BybitProof, parseBybit } from './parse';
import { verifyBybit } from './verify';

const facts: SchemeFacts = {
  id: 'bybit-merkle',
  name: 'Bybit Merkle proof',
  exchange: 'bybit',
  hashBits: 256,
  proves: [
    'Your balances, exactly as shown, went into the tree with this root under your user hash.',
    'Your balances are part of the totals that the root states.',
    'If the published root matches, it is the tree the exchange showed to everybody.',
  ],
  doesNotProve: [
    'That the totals are complete: this kind of tree binds only sums, so an exchange could leave out part of what it owes others.',
    'That the audit number in your file is the one of this tree: it is not part of any hash.',
    'That no other account was given your leaf, or that the exchange holds the coins.',
  ],
};

export const bybitMerkle: ProofScheme<BybitProof> = {
  ...facts,
  parse: parseBybit,
  verify: (proof, context) => verifyBybit(facts, proof, context),
};

import { hasAny, keysAt } from '../document-shape';
import { preparePoseidonBn254 } from '../hashing/poseidon-bn254';
import type { ProofScheme, SchemeFacts } from '../scheme';
import { GATE_FIELDS, GATE_FIRST_FIELDS, parseZkmerkle, type ZkmerkleProof } from './parse';
import { verifyZkmerkle } from './verify';

const facts: SchemeFacts = {
  id: 'gate-poseidon',
  name: 'Gate zk account proof',
  exchange: 'gate',
  hashBits: 254,
  proves: [
    'An account with your id, your totals and your coins went into the tree with this root.',
    'If the published root matches, it is the tree behind the report that everybody was shown.',
  ],
  doesNotProve: [
    'That no account is negative or that the totals are right: the report’s zk-SNARK proofs claim that, and they are not verified here.',
    'Which coin a number stands for: the names come from a file beside the proof.',
    'That no other account was given your leaf, or that the exchange holds the coins.',
  ],
};

/** AssetCounts of Gate's releases: 800 since 2025-07, 350 before. */
const ASSET_COUNTS = [800, 350];

preparePoseidonBn254([3, 5, 7, 13]);

export const gatePoseidon: ProofScheme<ZkmerkleProof> = {
  ...facts,
  parse(input) {
    const first = hasAny(keysAt(input.document), 'AccountIdHash', 'Assets');
    return parseZkmerkle(input, first ? GATE_FIRST_FIELDS : GATE_FIELDS);
  },
  verify: (proof, context) => verifyZkmerkle(facts, proof, { assetCounts: ASSET_COUNTS }, context),
};

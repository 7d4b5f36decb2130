import { preparePoseidonBn254 } from '../hashing/poseidon-bn254';
import type { ProofScheme, SchemeFacts } from '../scheme';
import { HTX_FIELDS, parseZkmerkle, type ZkmerkleProof } from './parse';
import { verifyZkmerkle } from './verify';

const facts: SchemeFacts = {
  id: 'htx-poseidon',
  name: 'HTX zk account proof',
  exchange: 'htx',
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

/** AssetCounts of HTX's releases; its own sample needs 168, its newest code says 174. */
const ASSET_COUNTS = [174, 168];

preparePoseidonBn254([3, 5, 7, 13]);

export const htxPoseidon: ProofScheme<ZkmerkleProof> = {
  ...facts,
  parse: (input) => parseZkmerkle(input, HTX_FIELDS),
  verify: (proof, context) => verifyZkmerkle(facts, proof, { assetCounts: ASSET_COUNTS }, context),
};

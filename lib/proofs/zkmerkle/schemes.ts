import { hasAny, keysAt } from '../document-shape';
import { preparePoseidonBn254 } from '../hashing/poseidon-bn254';
import type { ProofInput, ProofScheme } from '../scheme';
import {
  type FieldNames,
  GATE_FIELDS,
  GATE_FIRST_FIELDS,
  HTX_FIELDS,
  parseZkmerkle,
  type ZkmerkleProof,
} from './parse';
import { verifyZkmerkle } from './verify';

/** Widths of nodes, leaves and full blocks of coins, and of the last blocks of the known tables. */
preparePoseidonBn254([3, 5, 7, 13]);

const SHARED: Pick<ProofScheme<ZkmerkleProof>, 'hashBits' | 'proves' | 'doesNotProve'> = {
  hashBits: 254,
  proves: [
    'An account with your id, your totals and your coins went into the tree with this root.',
    'If the published root matches, it is the tree behind the report that everybody was shown.',
  ],
  doesNotProve: [
    'That no account is negative or that the totals are right: the report’s zk-SNARK proofs claim that, and they are not verified here.',
    'That your totals follow from your coins: they are bound as the exchange gives them.',
    'Which coin a number stands for: the names come from a file beside the proof.',
    'That no other account was given your leaf, or that the exchange holds the coins.',
  ],
};

function zkmerkleScheme(
  fieldsOf: (input: ProofInput) => FieldNames,
  /** AssetCounts of the exchange's releases, the newest first: the file does not tell. */
  assetCounts: readonly number[],
): ProofScheme<ZkmerkleProof> {
  return {
    ...SHARED,
    parse: (input) => parseZkmerkle(input, fieldsOf(input)),
    verify: (facts, proof, context) => verifyZkmerkle(facts, proof, { assetCounts }, context),
  };
}

/** Gate: 800 coins since 2025-07, 350 before. Its first files have the names of Binance's software. */
export const gatePoseidon = zkmerkleScheme(
  ({ document }) =>
    hasAny(keysAt(document), 'AccountIdHash', 'Assets') ? GATE_FIRST_FIELDS : GATE_FIELDS,
  [800, 350],
);

/** HTX: its own sample needs 168 coins, its newest code says 174. */
export const htxPoseidon = zkmerkleScheme(() => HTX_FIELDS, [174, 168]);

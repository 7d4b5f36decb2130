import type { ProofSystem } from '@/lib/reports/constants';

/** Proof systems as readers meet them. */
export const PROOF_SYSTEM_NAMES: Record<ProofSystem, string> = {
  'merkle-v1': 'Merkle tree',
  'merkle-v2': 'Merkle tree, split leaves',
  'stark-v1': 'zk-STARK',
  plonky2: 'zk-STARK (Plonky2)',
};

/** The same where they stand above a chart, side by side. */
export const SHORT_PROOF_SYSTEM_NAMES: Record<ProofSystem, string> = {
  'merkle-v1': 'Merkle',
  'merkle-v2': 'Split leaves',
  'stark-v1': 'zk-STARK',
  plonky2: 'Plonky2',
};

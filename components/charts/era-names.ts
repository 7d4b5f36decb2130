import type { ProofSystem } from '@/lib/reports/constants';

/** Proof systems as readers meet them. */
export const PROOF_SYSTEM_NAMES: Record<ProofSystem, string> = {
  'merkle-v1': 'Merkle tree',
  'merkle-v2': 'Merkle tree, split leaves',
  'stark-v1': 'zk-STARK',
  plonky2: 'zk-STARK (Plonky2)',
};

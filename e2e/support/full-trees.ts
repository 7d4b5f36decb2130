import { demoAccounts } from '@/lib/demo/liability-accounts';
import { buildOkxMerkleV2Tree } from '@/lib/proofs/okx-merkle-v2/build-tree';

/** A made-up tree of all leaves for a month of the shipped history, and the files of its accounts. */
export function fullTree(report: '2023-03' | '2023-04') {
  const built = buildOkxMerkleV2Tree([...demoAccounts({ seed: `e2e ${report}`, accounts: 500 })]);
  return { report, ...built };
}

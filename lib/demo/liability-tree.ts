import { buildOkxMerkleV2Tree, type UserFile } from '@/lib/proofs/okx-merkle-v2/build-tree';
import { demoAccounts } from './liability-accounts';

/**
 * A whole tree of liabilities in OKX's format with the files of its accounts; the same for the same
 * seed. For some thousand accounts: larger ones come from `writeLargeTree`.
 */
export function demoLiabilities(options: { seed: string; accounts: number }): {
  root: string;
  /** The text of `full-liabilities-merkle-tree.txt`. */
  tree: string;
  users: UserFile[];
} {
  return buildOkxMerkleV2Tree([...demoAccounts(options)]);
}

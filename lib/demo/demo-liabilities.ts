import type { Month } from '@/lib/format/month';
import { COINS, type Coin } from '@/lib/proofs/okx-merkle-v1/parse';
import {
  buildOkxMerkleV2Tree,
  type SplitAccount,
  type UserFile,
} from '@/lib/proofs/okx-merkle-v2/build-tree';
import { textOf, unitsOf } from './coin-units';
import { DEMO_MONTHS } from './demo-months';
import { demoAccount } from './liability-accounts';
import { trialAccount } from './trial-accounts';

/** Accounts in the first month, and how many more there are in each month after it. */
const ACCOUNTS = 1_200;
const MORE_A_MONTH = 80;

export type DemoLiabilities = {
  root: string;
  /** The text of `full-liabilities-merkle-tree.txt`. */
  tree: string;
  /** Of all accounts in the tree; the first is the trial account. */
  users: UserFile[];
};

/**
 * The demo exchange's tree of liabilities of one month: its leaves add up to exactly what it owes of
 * each of the tree's coins. Accounts hold the same shares throughout, with new hashes every month.
 *
 * @param owed plain decimals with at most eight places.
 */
export function demoMonthLiabilities({
  month,
  owed,
}: {
  month: Month;
  owed: Readonly<Record<Coin, string>>;
}): DemoLiabilities {
  const number = ACCOUNTS + MORE_A_MONTH * DEMO_MONTHS.indexOf(month);
  const drawn = Array.from({ length: number }, (_, i) =>
    demoAccount({ seed: `demo ${month}`, number: i, holdings: 'demo' }),
  );
  const trial = trialAccount('counted', month);
  const others = COINS.reduce((accounts, coin) => {
    const rest = unitsOf(owed[coin]) - unitsHeld([trial], coin);
    return scaled(accounts, coin, rest);
  }, drawn);
  return buildOkxMerkleV2Tree([trial, ...others]);
}

/** The accounts with their amounts of a coin in proportion, so that they add up to `total` units. */
function scaled(accounts: readonly SplitAccount[], coin: Coin, total: bigint): SplitAccount[] {
  const held = unitsHeld(accounts, coin);
  if (held === 0n || total < 0n) throw new RangeError(`the demo owes no ${coin} that fits`);
  // Running totals are cut off, so that the pieces add up whatever is cut.
  let before = 0n;
  return accounts.map(({ nonce, parts }) => ({
    nonce,
    parts: parts.map((part) => {
      const after = before + unitsOf(part[coin]);
      const amount = (after * total) / held - (before * total) / held;
      before = after;
      return { ...part, [coin]: textOf(amount) };
    }),
  }));
}

function unitsHeld(accounts: readonly SplitAccount[], coin: Coin): bigint {
  return accounts
    .flatMap(({ parts }) => parts)
    .reduce((sum, part) => sum + unitsOf(part[coin]), 0n);
}

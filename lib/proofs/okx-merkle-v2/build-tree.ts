import { parseDecimal, sum, toPlain, ZERO } from '@/lib/format/decimal';
import { sha256Text } from '../hashing/sha256-text';
import { hashParent, leafPreimage } from '../okx-merkle-v1/hashes';
import { COINS, type Coin } from '../okx-merkle-v1/parse';
import type { SumNode } from '../sum-tree/climb';
import { splitLeafPreimage } from './own-data';

export type SplitAccount = {
  nonce: string;
  /** The parts into which the account's balances are split, one a leaf. */
  parts: readonly Readonly<Record<Coin, string>>[];
};

type FileBalances = Record<Coin, string>;

/** An account's file as OKX gives it. */
export type UserFile = {
  hash: string;
  nonce: string;
  totalBalances: FileBalances;
  nodes: { hash: string; balances: FileBalances }[];
};

/**
 * Builds a public tree by OKX's rule of 2023 and the files of its accounts. Leaves stand in the order
 * of their hashes, so that an account's parts are apart. For samples, the demo exchange and tests.
 */
export function buildOkxMerkleV2Tree(accounts: readonly SplitAccount[]): {
  root: string;
  /** The text of `full-liabilities-merkle-tree.txt`. */
  tree: string;
  users: UserFile[];
} {
  const users = accounts.map(userFile);
  const leaves = users
    .flatMap(({ nodes }) => nodes)
    .map(({ hash, balances }): SumNode => {
      const amounts = COINS.map((coin) => [coin, parseDecimal(balances[coin])] as const);
      return { hash, amounts: new Map(amounts) };
    })
    .sort((a, b) => (a.hash < b.hash ? -1 : 1));
  const lines: string[] = [];
  let level = leaves;
  for (let height = 1; ; height += 1) {
    const [last] = level.slice(-1);
    if (!last) throw new RangeError('a tree needs at least one leaf');
    const padded = level.length > 1 && level.length % 2 === 1;
    const full = padded ? [...level, { hash: last.hash, amounts: new Map() }] : level;
    lines.unshift(...full.toReversed().map((node) => line(node, height)));
    if (level.length === 1) return { root: last.hash, tree: `${lines.join('\n')}\n`, users };
    level = pairs(full).map(([left, right]) => {
      const { hash, amounts } = hashParent(left, right, height + 1);
      return { hash, amounts };
    });
  }
}

function userFile({ nonce, parts }: SplitAccount): UserFile {
  const total = (coin: Coin) => toPlain(sum(parts.map((part) => parseDecimal(part[coin]))));
  const totalBalances = { BTC: total('BTC'), ETH: total('ETH'), USDT: total('USDT') };
  const hash = sha256Text(leafPreimage(nonce, totalBalances));
  const nodes = parts.map((part) => ({
    hash: sha256Text(splitLeafPreimage(hash, part)),
    balances: { ...part },
  }));
  return { hash, nonce, totalBalances, nodes };
}

function line({ hash, amounts }: SumNode, height: number): string {
  const texts = COINS.map((coin) => `"${coin}":"${toPlain(amounts.get(coin) ?? ZERO)}"`);
  return `${hash},${height},{${texts.join(',')}}`;
}

function pairs(nodes: readonly SumNode[]): [SumNode, SumNode][] {
  return nodes.flatMap((left, i) => {
    const right = nodes[i + 1];
    return i % 2 === 0 && right ? [[left, right] as [SumNode, SumNode]] : [];
  });
}

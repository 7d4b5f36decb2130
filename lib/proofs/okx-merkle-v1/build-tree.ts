import { parseDecimal, toPlain, ZERO } from '@/lib/format/decimal';
import { sha256Text } from '../hashing/sha256-text';
import type { SumNode } from '../sum-tree/climb';
import { hashParent, leafPreimage } from './hashes';
import { COINS, type Coin } from './parse';

export type Account = { nonce: string; balances: Readonly<Record<Coin, string>> };

/** A node as OKX's file writes it. */
export type FileNode = {
  auditId: string;
  balances: Record<Coin, string>;
  type: number;
  hash: string;
  height: number;
  nonce?: string;
};
export type ProofFile = { path: FileNode[]; self: FileNode };

/**
 * Builds a tree by OKX's rule of 2022 and returns its root and each account's proof file, in the
 * order of the accounts. For samples, the demo exchange and tests; at least two accounts.
 */
export function buildOkxMerkleV1Tree(
  accounts: readonly Account[],
  auditId: string,
): { root: string; proofs: ProofFile[] } {
  const levels = buildLevels(accounts);
  const top = levels[levels.length - 1]?.[0];
  if (!top || accounts.length < 2) throw new RangeError('a tree needs at least two accounts');
  const proofs = accounts.map((account, index) => {
    const path = levels.slice(0, -1).map((level, depth): FileNode => {
      const position = index >> depth;
      const sibling = level[position ^ 1];
      const own = level[position];
      const type = sibling ? typeOf(position ^ 1) : 4;
      const node = sibling ?? { hash: own?.hash ?? '', amounts: new Map() };
      const file = toFileNode(node, { auditId, type, height: depth + 1 });
      const nonce = depth === 0 && sibling ? accounts[position ^ 1]?.nonce : undefined;
      return nonce === undefined ? file : { ...file, nonce };
    });
    const leaf = levels[0]?.[index] ?? top;
    return {
      path: [...path, toFileNode(top, { auditId, type: 3, height: levels.length })],
      self: {
        ...toFileNode(leaf, { auditId, type: typeOf(index), height: 1 }),
        balances: { ...account.balances },
        nonce: account.nonce,
      },
    };
  });
  return { root: top.hash, proofs };
}

function buildLevels(accounts: readonly Account[]): SumNode[][] {
  let level: SumNode[] = accounts.map(({ nonce, balances }) => ({
    hash: sha256Text(leafPreimage(nonce, balances)),
    amounts: new Map(COINS.map((coin) => [coin, parseDecimal(balances[coin])])),
  }));
  const levels = [level];
  while (level.length > 1) {
    const above: SumNode[] = [];
    for (let i = 0; i < level.length; i += 2) {
      const left = level[i];
      if (!left) continue;
      const right = level[i + 1] ?? { hash: left.hash, amounts: new Map() };
      const { hash, amounts } = hashParent(left, right, levels.length + 1);
      above.push({ hash, amounts });
    }
    levels.push(above);
    level = above;
  }
  return levels;
}

/** 1 for a left child, 2 for a right one. */
function typeOf(position: number): number {
  return position % 2 === 0 ? 1 : 2;
}

function toFileNode(
  { hash, amounts }: SumNode,
  rest: Pick<FileNode, 'auditId' | 'type' | 'height'>,
): FileNode {
  const amount = (coin: Coin) => toPlain(amounts.get(coin) ?? ZERO);
  const balances = { BTC: amount('BTC'), ETH: amount('ETH'), USDT: amount('USDT') };
  return { auditId: rest.auditId, balances, type: rest.type, hash, height: rest.height };
}

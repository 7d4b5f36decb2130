import { hash } from 'node:crypto';
import { leafPreimage } from '@/lib/proofs/okx-merkle-v1/hashes';
import { buildOkxMerkleV2Tree, type UserFile } from '@/lib/proofs/okx-merkle-v2/build-tree';
import { demoAccounts } from './liability-accounts';

/**
 * A whole tree of liabilities in OKX's format for the demo exchange, with the files of its accounts;
 * the same for the same seed. For some thousand accounts: larger ones come from `largeTreeLines`.
 */
export function demoLiabilities(options: { seed: string; accounts: number }): {
  root: string;
  /** The text of `full-liabilities-merkle-tree.txt`. */
  tree: string;
  users: UserFile[];
} {
  return buildOkxMerkleV2Tree([...demoAccounts(options)]);
}

type Node = { hash: string; sums: [bigint, bigint, bigint] };

/**
 * Lines of a tree with so many leaves, from the root down, for measuring: an account a leaf, sums in
 * bigints, the levels held in memory.
 */
export function* largeTreeLines({
  seed,
  leaves,
}: {
  seed: string;
  leaves: number;
}): Generator<string> {
  const levels: Node[][] = [leafNodes(seed, leaves)];
  for (let below = levels[0] ?? []; below.length > 1; ) {
    const height = levels.length + 1;
    const level: Node[] = [];
    for (let i = 0; i < below.length; i += 2) {
      const left = below[i];
      const right = below[i + 1] ?? padding(left);
      if (left && right) level.push(parent(left, right, height));
    }
    levels.push(level);
    below = level;
  }
  for (let height = levels.length; height > 0; height -= 1) {
    const level = levels[height - 1] ?? [];
    const last = level[level.length - 1];
    if (level.length > 1 && level.length % 2 === 1 && last)
      yield line(padding(last) ?? last, height);
    for (let i = level.length - 1; i >= 0; i -= 1) {
      const node = level[i];
      if (node) yield line(node, height);
    }
  }
}

function leafNodes(seed: string, leaves: number): Node[] {
  const nodes: Node[] = [];
  for (const { nonce, parts } of demoAccounts({ seed, accounts: leaves })) {
    const [part] = parts;
    if (!part) continue;
    const user = sha256(leafPreimage(nonce, part));
    nodes.push({
      hash: sha256(`${user}${part.BTC}${part.ETH}${part.USDT}`),
      sums: [units(part.BTC), units(part.ETH), units(part.USDT)],
    });
  }
  return nodes;
}

function parent(left: Node, right: Node, height: number): Node {
  const sums: Node['sums'] = [
    left.sums[0] + right.sums[0],
    left.sums[1] + right.sums[1],
    left.sums[2] + right.sums[2],
  ];
  return { hash: sha256(`${left.hash}${right.hash}${sums.map(text).join('')}${height}`), sums };
}

function padding(beside: Node | undefined): Node | undefined {
  return beside && { hash: beside.hash, sums: [0n, 0n, 0n] };
}

function line({ hash: name, sums: [btc, eth, usdt] }: Node, height: number): string {
  return `${name},${height},{"BTC":"${text(btc)}","ETH":"${text(eth)}","USDT":"${text(usdt)}"}\n`;
}

function units(decimal: string): bigint {
  const [whole = '', fraction = ''] = decimal.split('.');
  return BigInt(whole + fraction.padEnd(8, '0'));
}

function text(amount: bigint): string {
  const digits = amount.toString().padStart(9, '0');
  const fraction = digits.slice(-8).replace(/0+$/, '');
  return fraction ? `${digits.slice(0, -8)}.${fraction}` : digits.slice(0, -8);
}

function sha256(preimage: string): string {
  return hash('sha256', preimage, 'hex');
}

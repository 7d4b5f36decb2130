import { parseDecimal, toPlain } from '@/lib/format/decimal';
import { sha256Text } from '@/lib/proofs/hashing/sha256-text';
import { hashParent, leafPreimage } from '@/lib/proofs/okx-merkle-v1/hashes';
import { COINS } from '@/lib/proofs/okx-merkle-v1/parse';
import type { SumNode } from '@/lib/proofs/sum-tree/climb';

/**
 * A made-up OKX proof of 2022 with as many levels as a real one (24: about eight million accounts),
 * without building the tree: whatever the siblings are, the root follows from them.
 */
export function longProof(levels = 24): string {
  const nonce = sha256Text('bench account');
  const balances = { BTC: '1.000069', ETH: '0.99908176', USDT: '19398.33550812' };
  let running = node(sha256Text(leafPreimage(nonce, balances)), balances);
  const self = { ...fileNode(running, 1, 1), nonce };
  const path = [];
  for (let height = 1; height < levels; height += 1) {
    const sibling = node(sha256Text(`bench sibling ${height}`), {
      BTC: `${height * 3}.00000001`,
      ETH: `${height * 1000}.5`,
      USDT: `${2 ** height}.1942`,
    });
    path.push(fileNode(sibling, 2, height));
    running = hashParent(running, sibling, height + 1);
  }
  return JSON.stringify({ self, path: [...path, fileNode(running, 3, levels)] });
}

function node(hash: string, balances: Readonly<Record<string, string>>): SumNode {
  return {
    hash,
    amounts: new Map(COINS.map((coin) => [coin, parseDecimal(balances[coin] ?? '0')])),
  };
}

function fileNode({ hash, amounts }: SumNode, type: number, height: number) {
  const balances = Object.fromEntries([...amounts].map(([coin, value]) => [coin, toPlain(value)]));
  return { auditId: '1', balances, type, hash, height };
}

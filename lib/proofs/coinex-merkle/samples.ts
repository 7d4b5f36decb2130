import { parseDecimal, toPlain } from '@/lib/format/decimal';
import { sha256Text } from '../hashing/sha256-text';
import type { ProofSample } from '../scheme';
import type { SumNode } from '../sum-tree/climb';
import { madeUpPath } from '../sum-tree/made-up-path';
import { hashParent, type LoneRule, leafPreimage, loneNeighbour } from './hashes';

const NONCE = sha256Text('sample nonce');
const BALANCES = { USDT: '374.250573', BTC: '0.5' };
const DEPTH = 8;

/** A made-up proof in which the nodes of two levels have no neighbour. */
export function sampleProof(
  rule: LoneRule,
  balances: Readonly<Record<string, string>> = BALANCES,
  depth = DEPTH,
) {
  const amounts = Object.entries(balances).map(
    ([coin, text]) => [coin, parseDecimal(text)] as const,
  );
  const own = new Map(amounts);
  const leaf: SumNode = { hash: sha256Text(leafPreimage(NONCE, own)), amounts: own };
  const isLone = (level: number) => level === 0 || level === 3;
  const { siblings, root } = madeUpPath({
    leaf,
    index: 0b10110100,
    depth,
    combine: (left, right, _height, level) =>
      hashParent(left, isLone(level) ? loneNeighbour(left, rule) : right),
  });
  const textsOf = (node: SumNode) =>
    Object.fromEntries([...node.amounts].map(([coin, amount]) => [coin, toPlain(amount)]));
  return {
    root: root.hash,
    file: {
      root: { balances: textsOf(root), hash: root.hash },
      self: { balances, nonce: NONCE },
      path: siblings.map((node, level) =>
        isLone(level) ? {} : { balances: textsOf(node), hash: node.hash, pos: node.side },
      ),
    },
  };
}

export function coinexMerkleSamples(): ProofSample[] {
  const { root, file } = sampleProof('empty-right');
  const publishedRoots = [{ exchange: 'coinex', report: 'sample', root, source: 'made-up sample' }];
  const raised = { ...file, self: { ...file.self, balances: { ...BALANCES, BTC: '9.5' } } };
  return [
    {
      id: 'coinex-merkle-included',
      title: 'CoinEx: an account that is in the tree',
      fileName: 'sample-coinex.json',
      text: JSON.stringify(file, null, 2),
      publishedRoots,
      expect: 'pass',
    },
    {
      id: 'coinex-merkle-raised',
      title: 'CoinEx: the same proof with a higher BTC balance',
      fileName: 'sample-coinex-raised.json',
      text: JSON.stringify(raised, null, 2),
      publishedRoots,
      expect: 'fail',
    },
  ];
}

import { parseDecimal, toPlain, withPlaces } from '@/lib/format/decimal';
import { sha256Text } from '../hashing/sha256-text';
import type { ProofSample } from '../scheme';
import type { SumNode } from '../sum-tree/climb';
import { madeUpPath } from '../sum-tree/made-up-path';
import { hashParent, leafPreimage, placesOf } from './hashes';

const AUDIT_ID = '2000010104';
const USER_HASH = sha256Text('sample user');
const BALANCES = { BTC: '0.12500000', ETH: '0.00000000', USDT: '1520.04000000', SOL: '7.00000001' };

/** A made-up account under ten levels, or as many as are asked for. */
export function sampleProof(balances: Readonly<Record<string, string>> = BALANCES, depth = 10) {
  const coins = Object.keys(balances);
  const leaf: SumNode = {
    hash: sha256Text(leafPreimage(USER_HASH, Object.values(balances))),
    amounts: new Map(Object.entries(balances).map(([coin, text]) => [coin, parseDecimal(text)])),
  };
  const { siblings, root } = madeUpPath({
    leaf,
    index: 0b0110100101,
    depth,
    combine: (left, right, height) => hashParent(coins, left, right, height),
  });
  const node = ({ hash, amounts }: SumNode, type: number, height: number) => ({
    auditId: AUDIT_ID,
    balance: Object.fromEntries(
      [...amounts].map(([coin, amount]) => [
        coin,
        toPlain(withPlaces(amount, placesOf(coin, coins)), 'keep-zeros'),
      ]),
    ),
    type,
    hash,
    height,
  });
  return {
    root: root.hash,
    file: {
      self: {
        ...node(leaf, siblings[0]?.side === 'right' ? 1 : 2, 1),
        balance: balances,
        nonce: 'sample',
        userHash: USER_HASH,
      },
      path: [
        ...siblings.map((sibling, i) => node(sibling, sibling.side === 'left' ? 1 : 2, i + 1)),
        node(root, 3, siblings.length + 1),
      ],
    },
  };
}

export function bybitMerkleSamples(): ProofSample[] {
  const { root, file } = sampleProof();
  const publishedRoots = [
    { exchange: 'bybit', report: 'sample', root, auditId: AUDIT_ID, source: 'made-up sample' },
  ];
  const cut = { ...file, path: file.path.filter((_, i) => i !== 4) };
  return [
    {
      id: 'bybit-merkle-included',
      title: 'Bybit: an account that is in the tree',
      fileName: 'sample-bybit.json',
      text: JSON.stringify(file, null, 2),
      publishedRoots,
      expect: 'pass',
    },
    {
      id: 'bybit-merkle-level-dropped',
      title: 'Bybit: the same proof with one level left out',
      fileName: 'sample-bybit-cut.json',
      text: JSON.stringify(cut, null, 2),
      publishedRoots,
      expect: 'fail',
    },
  ];
}

import { parseDecimal, toPlain } from '@/lib/format/decimal';
import type { ProofSample } from '../scheme';
import type { SumNode } from '../sum-tree/climb';
import { madeUpPath } from '../sum-tree/made-up-path';
import { EMPTY, hashOf, hashParent, leafPreimage } from './hashes';

const IDENTITY = { proofId: 'PR-2000-01-01', accountId: '1000001' };
const BALANCES = { USDT: '1299.990', BTC: '0.5' };
const DEPTH = 7;
/** Levels whose sibling is empty: one written with a blank hash, one left out. */
const BLANK_LEVEL = 0;
const MISSING_LEVEL = 3;

/** A made-up proof; the earlier generation names the amounts `balance`. */
export function sampleProof(
  field: 'balances' | 'balance' = 'balances',
  own: Readonly<Record<string, string>> = BALANCES,
  depth = DEPTH,
) {
  const amounts = Object.entries(own).map(([coin, text]) => [coin, parseDecimal(text)] as const);
  const leaf: SumNode = {
    hash: hashOf(leafPreimage(IDENTITY, new Map(Object.entries(own)))),
    amounts: new Map(amounts),
  };
  const empty = (level: number) => level === BLANK_LEVEL || level === MISSING_LEVEL;
  const { siblings, root } = madeUpPath({
    leaf,
    index: 0b0110100,
    depth,
    hashDigits: 32,
    combine: (left, right, _height, level) => hashParent(left, empty(level) ? EMPTY : right),
  });
  const node = (level: number, type: number, { hash, amounts: sums }: SumNode) => {
    const texts = Object.fromEntries([...sums].map(([coin, amount]) => [coin, toPlain(amount)]));
    return { level, type, hash, [field]: texts };
  };
  const zeros = { BTC: '0', ETH: '0', USDT: '0', USDC: '0' };
  const path = siblings.flatMap((sibling, level) => {
    if (level === MISSING_LEVEL) return [];
    if (level === BLANK_LEVEL) return [{ level, type: 2, hash: '', [field]: zeros }];
    return [node(level, sibling.side === 'left' ? 1 : 2, sibling)];
  });
  return {
    root: root.hash,
    file: {
      pathList: [...path, node(depth, 3, root)],
      self: { level: 0, type: 1, hash: leaf.hash, [field]: own, ...IDENTITY },
    },
  };
}

export function mexcMerkleSamples(): ProofSample[] {
  const { root, file } = sampleProof();
  const publishedRoots = [
    {
      exchange: 'mexc',
      report: 'sample',
      root,
      auditId: IDENTITY.proofId,
      source: 'made-up sample',
    },
  ];
  const other = { ...file, self: { ...file.self, accountId: '1000002' } };
  return [
    {
      id: 'mexc-merkle-included',
      title: 'MEXC: an account that is in the tree',
      fileName: 'sample-mexc.json',
      text: JSON.stringify(file, null, 2),
      publishedRoots,
      expect: 'pass',
    },
    {
      id: 'mexc-merkle-other-account',
      title: 'MEXC: the same proof in the hands of another account',
      fileName: 'sample-mexc-other.json',
      text: JSON.stringify(other, null, 2),
      publishedRoots,
      expect: 'fail',
    },
  ];
}

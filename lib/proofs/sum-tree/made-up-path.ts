import { type Decimal, parseDecimal } from '@/lib/format/decimal';
import { sha256Text } from '../hashing/sha256-text';
import { climbSumPath, type SumNode, type SumParent, type SumSibling } from './climb';

/** A leaf's way to a root through made-up siblings, for samples, measurements and tests. */
export type MadeUpPath = { siblings: SumSibling[]; root: SumNode };

/**
 * Siblings with plausible amounts and hashes of the given length, alternating sides from the bits of
 * `index` (bit 0: the leaf's own side), and the root they lead to by the scheme's own rule.
 */
export function madeUpPath({
  leaf,
  index,
  depth,
  hashDigits = 64,
  heightOf,
  combine,
}: {
  leaf: SumNode;
  index: number;
  depth: number;
  hashDigits?: number;
  heightOf?: (index: number) => number;
  combine: (left: SumNode, right: SumNode, height: number, index: number) => SumParent;
}): MadeUpPath {
  const coins = [...leaf.amounts.keys()];
  const siblings = Array.from({ length: depth }, (_, level): SumSibling => {
    const amounts = coins.map((coin, i): [string, Decimal] => [
      coin,
      parseDecimal(`${(level + 1) * 10 ** Math.min(level, 6) + i}.${level + 1}5`),
    ]);
    return {
      hash: sha256Text(`made-up sibling ${level}`).slice(0, hashDigits),
      amounts: new Map(amounts),
      side: (index >> level) % 2 === 0 ? 'right' : 'left',
    };
  });
  const silent = { show: () => {} };
  const nodes = climbSumPath(silent, { leaf, siblings, heightOf, combine });
  return { siblings, root: nodes[nodes.length - 1] ?? leaf };
}

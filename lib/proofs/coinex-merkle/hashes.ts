import { add, toPlain, ZERO } from '@/lib/format/decimal';
import { sha256Text } from '../hashing/sha256-text';
import type { Amounts, SumNode, SumParent } from '../sum-tree/climb';

/** How a node without a neighbour is hashed: CoinEx’s example and its tool differ. */
export type LoneRule = 'empty-right' | 'twin';

export const LONE_RULES: Readonly<Record<LoneRule, string>> = {
  'empty-right': 'a node without a neighbour is hashed with nothing on its right',
  twin: 'a node without a neighbour is hashed with itself',
};

/** A leaf's text: the nonce and the balances as compact JSON by coin name. */
export function leafPreimage(nonce: string, amounts: Amounts): string {
  return nonce + amountsJson(amounts);
}

/** A parent: both hashes and the summed balances as JSON, without separators. */
export function hashParent(left: SumNode, right: SumNode): SumParent {
  const coins = new Set([...left.amounts.keys(), ...right.amounts.keys()]);
  const sums = [...coins].map(
    (coin) => [coin, add(left.amounts.get(coin) ?? ZERO, right.amounts.get(coin) ?? ZERO)] as const,
  );
  const amounts = new Map(sums);
  const preimage = left.hash + right.hash + amountsJson(amounts);
  return { hash: sha256Text(preimage), amounts, preimage };
}

/** What stands in for a missing neighbour. */
export function loneNeighbour(running: SumNode, rule: LoneRule): SumNode {
  return { hash: rule === 'twin' ? running.hash : '', amounts: new Map() };
}

function amountsJson(amounts: Amounts): string {
  const coins = [...amounts.keys()].sort();
  const texts = coins.map((coin) => `"${coin}":"${toPlain(amounts.get(coin) ?? ZERO)}"`);
  return `{${texts.join(',')}}`;
}

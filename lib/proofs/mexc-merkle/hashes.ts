import { add, toPlain, ZERO } from '@/lib/format/decimal';
import { sha256Text } from '../hashing/sha256-text';
import type { Amounts, SumNode, SumParent } from '../sum-tree/climb';

const HASH_DIGITS = 32;
/** Coins that MEXC writes even at zero, except beside an empty sibling. */
const ALWAYS_WRITTEN = ['BTC', 'ETH', 'USDC', 'USDT'];

export const EMPTY: SumNode = { hash: '', amounts: new Map() };

/** A leaf's text: proof id, account id and balances by coin name, amounts as the file writes them. */
export function leafPreimage(
  { proofId, accountId }: { proofId: string; accountId: string },
  balances: ReadonlyMap<string, string>,
): string {
  const texts = [...balances.keys()].sort().map((coin) => `${coin}:${balances.get(coin)}`);
  return `${proofId},${accountId},${texts.join(',')}`;
}

export function hashOf(preimage: string): string {
  return sha256Text(preimage).slice(0, HASH_DIGITS);
}

/** A parent: both hashes and the summed balances by coin name, all joined by commas. */
export function hashParent(left: SumNode, right: SumNode): SumParent {
  const amounts = right.hash === '' ? left.amounts : sumOf(left.amounts, right.amounts);
  const coins = [...amounts.keys()].sort();
  const texts = coins.map((coin) => `${coin}:${toPlain(amounts.get(coin) ?? ZERO)}`);
  const preimage = `${left.hash},${right.hash},${texts.join(',')}`;
  return { hash: hashOf(preimage), amounts, preimage };
}

function sumOf(left: Amounts, right: Amounts): Amounts {
  const coins = new Set([...ALWAYS_WRITTEN, ...left.keys(), ...right.keys()]);
  return new Map(
    [...coins].map((coin) => [coin, add(left.get(coin) ?? ZERO, right.get(coin) ?? ZERO)]),
  );
}

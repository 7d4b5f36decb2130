import { add, type Decimal, toPlain, withPlaces, ZERO } from '@/lib/format/decimal';
import { sha256Text } from '../hashing/sha256-text';
import type { SumNode, SumParent } from '../sum-tree/climb';
import { areOldestCoins } from './coin-order';

const PLACES = 8;
/** The oldest layout, of four coins, cut its dollars to four decimals. */
const FOUR_COINS: Readonly<Record<string, number>> = { BTC: 8, ETH: 8, USDT: 4, USDC: 4 };

/** Decimals with which Bybit writes a coin's sum. */
export function placesOf(coin: string, coins: readonly string[]): number {
  return (areOldestCoins(coins) ? FOUR_COINS[coin] : undefined) ?? PLACES;
}

/** A leaf: the user's hash and all balances as the file writes them, one after the other. */
export function leafPreimage(userHash: string, balances: readonly string[]): string {
  return userHash + balances.join('');
}

/**
 * A parent: both hashes, the summed balances with a fixed number of decimals (the rest cut off), and
 * its own height. `coins` gives the order.
 */
export function hashParent(
  coins: readonly string[],
  left: SumNode,
  right: SumNode,
  height: number,
): SumParent {
  const amounts = new Map<string, Decimal>();
  let texts = '';
  for (const coin of coins) {
    const amount = withPlaces(add(of(left, coin), of(right, coin)), placesOf(coin, coins));
    amounts.set(coin, amount);
    texts += toPlain(amount, 'keep-zeros');
  }
  const preimage = `${left.hash}${right.hash}${texts}${height}`;
  return { hash: sha256Text(preimage), amounts, preimage };
}

function of(node: SumNode, coin: string): Decimal {
  return node.amounts.get(coin) ?? ZERO;
}

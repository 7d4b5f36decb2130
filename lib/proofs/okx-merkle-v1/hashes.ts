import { add, type Decimal, toPlain, truncateTo, ZERO } from '@/lib/format/decimal';
import { sha256Text } from '../hashing/sha256-text';
import type { Amounts, SumNode, SumParent } from '../sum-tree/climb';
import { COINS, type Coin } from './parse';

/** OKX cuts every sum to this many decimals, towards zero. */
export const PLACES = 8;

/**
 * The text of an account's leaf: the nonce and then its balances as compact JSON, amounts exactly as
 * the file writes them (OKX's MerkleValidator for audits of 2022-11 to 2023-03).
 */
export function leafPreimage(nonce: string, balances: Readonly<Record<Coin, string>>): string {
  const [btc, eth, usdt] = COINS.map((coin) => balances[coin]);
  return `${nonce}{"BTC":"${btc}","ETH":"${eth}","USDT":"${usdt}"}`;
}

/**
 * A parent: both hashes, the three summed amounts in plain notation without trailing zeros, and its
 * own height, all as text and without separators. OKX's help page speaks of the child's height;
 * its code and its published trees use the parent's.
 */
export function hashParent(left: SumNode, right: SumNode, height: number): SumParent {
  const amounts = new Map(
    COINS.map((coin) => [coin, truncateTo(add(of(left, coin), of(right, coin)), PLACES)]),
  );
  const preimage = `${left.hash}${right.hash}${amountsText(amounts)}${height}`;
  return { hash: sha256Text(preimage), amounts, preimage };
}

function amountsText(amounts: Amounts): string {
  return [...amounts.values()].map((amount) => toPlain(amount)).join('');
}

function of(node: SumNode, coin: Coin): Decimal {
  return node.amounts.get(coin) ?? ZERO;
}

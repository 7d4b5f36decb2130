import { javaMapOrder } from './java';

/** An order in which coins may have been hashed. */
export type CoinOrder = {
  id: string;
  /** Added to a dialect's description; empty for the order that all of Bitget's first files have. */
  remark: string;
  sorted(coins: readonly string[]): readonly string[];
};

/** Bitget's trees until 2025 held no other coins. */
export const FIRST_COINS = ['BTC', 'ETH', 'USDT', 'USDC'] as const;

/** The coins of Bitget's file of audit Au2026090315, in its order. Source: the sample beside its validator. */
const COINS_OF_2026 =
  `BTC USDT ETH LTC LINK XRP USDC DOGE BNB SOL ADA BGB NEAR XAUT TAO SUI ONDO HYPE PI USDGO`.split(
    ' ',
  );

const JAVA: CoinOrder = { id: 'java', remark: '', sorted: javaMapOrder };
const FILE: CoinOrder = {
  id: 'file',
  remark: '; coins in the order of the file',
  sorted: (coins) => coins,
};
const TABLE: CoinOrder = {
  id: 'table',
  remark: '; coins in the order of Bitget’s files of 2026, not in that of the file',
  sorted: (coins) => coins.toSorted((a, b) => COINS_OF_2026.indexOf(a) - COINS_OF_2026.indexOf(b)),
};

/**
 * The orders to try on these coins, given in the order of the file, the likeliest first and none that
 * comes to the same as one before it. Until 2025 coins were hashed in the order of Java's HashMap; since
 * 2026, with more coins, in that of the file (Bitget's validator reads them into a LinkedHashMap). A file
 * that was written anew may have lost it.
 */
export function coinOrders(coins: readonly string[]): CoinOrder[] {
  const first: readonly string[] = FIRST_COINS;
  const old = coins.every((coin) => first.includes(coin));
  const known = coins.every((coin) => COINS_OF_2026.includes(coin));
  const orders = [
    ...(old ? [JAVA, FILE] : [FILE]),
    ...(known ? [TABLE] : []),
    ...(old ? [] : [JAVA]),
  ];
  const seen = new Set<string>();
  // What Java's order comes to needs no remark.
  if (!old && javaMapOrder(coins).join() === coins.join()) orders.unshift(JAVA);
  return orders.filter((order) => {
    const text = order.sorted(coins).join();
    if (seen.has(text)) return false;
    seen.add(text);
    return true;
  });
}

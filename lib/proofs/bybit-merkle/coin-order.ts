/**
 * The coins of Bybit's tables, from 20 coins (2023) to 50 (2026), in the one order that all of them
 * keep; a coin that was renamed stands beside its old name. Source: the asset lists of Bybit's
 * validator.
 */
const TABLE =
  `AGLA APT ATOM AVAX BIT MNT BTC BUSD DAI DOGE DOT DYDX EOS A ETH FTM S LTC MATIC POL SOL
USDC USDT XRP SHIB OP SAND LDO LINK COMP UNI MANA CRV BLUR SUSHI PEPE WLD BEAM AGI FET IMX RNDR RENDER
GALA APEX SHRAP USDE GRAM XAUT HYPE STABLE ENA ARB ASTER ONDO AAVE USD1`.split(/\s+/);
/** The oldest layout had an order of its own. */
const FOUR_COINS = ['BTC', 'ETH', 'USDT', 'USDC'];

export function areOldestCoins(coins: readonly string[]): boolean {
  return coins.length === FOUR_COINS.length && coins.every((coin) => FOUR_COINS.includes(coin));
}

/** The coins in the order of Bybit's tables, or null when one of them is in no table. */
export function tableOrder(coins: readonly string[]): string[] | null {
  const table = areOldestCoins(coins) ? FOUR_COINS : TABLE;
  if (!coins.every((coin) => table.includes(coin))) return null;
  return coins.toSorted((a, b) => table.indexOf(a) - table.indexOf(b));
}

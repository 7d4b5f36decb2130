import {
  compare,
  type Decimal,
  divideRounded,
  isZero,
  parseDecimal,
  subtract,
  toPlain,
} from './decimal';

/** Amounts of one asset in one unit, as decimal strings; null where the exchange published none. */
export type RatioAmounts = { reserves: string | null; liabilities: string | null };

/**
 * Reserves as a percentage of liabilities, rounded half up to `places` decimals, zeros kept:
 * `104.50`. OKX prints it this way with no decimals.
 */
export function ratioPercent(reserves: Decimal, liabilities: Decimal, places: number): Decimal {
  const hundredfold = { coefficient: reserves.coefficient * 100n, scale: reserves.scale };
  return divideRounded(hundredfold, liabilities, places, 'half-up');
}

/**
 * The reserve ratio of one asset as a percent string (`104.52`), or null when an amount is missing
 * or the liabilities are zero.
 *
 * @throws InputError when an amount is not a plain decimal.
 */
export function reserveRatio({
  reserves,
  liabilities,
  places,
}: RatioAmounts & { places: number }): string | null {
  if (reserves === null || liabilities === null) return null;
  const divisor = parseDecimal(liabilities);
  if (isZero(divisor)) return null;
  return toPlain(ratioPercent(parseDecimal(reserves), divisor, places), 'keep-zeros');
}

/**
 * Whether a published percentage (`106`, `106%`, `105.5`) is what its own amounts give, rounded half
 * up to as many decimals as it was published with. `tolerance` (percentage points, `1` say) allows
 * for amounts that were themselves rounded before they were printed. Null when the amounts decide
 * nothing.
 *
 * @throws InputError when one of the figures is not a plain decimal.
 */
export function agreesWithPublished({
  reserves,
  liabilities,
  publishedPercent,
  tolerance = '0',
}: RatioAmounts & { publishedPercent: string; tolerance?: string }): boolean | null {
  const published = parseDecimal(publishedPercent.replace(/\s*%$/, ''));
  const own = reserveRatio({ reserves, liabilities, places: published.scale });
  if (own === null) return null;
  const gap = subtract(parseDecimal(own), published);
  const distance = gap.coefficient < 0n ? { ...gap, coefficient: -gap.coefficient } : gap;
  return compare(distance, parseDecimal(tolerance)) <= 0;
}

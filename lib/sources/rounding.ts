import {
  add,
  compare,
  type Decimal,
  divideRounded,
  isZero,
  parseDecimal,
  subtract,
  withPlaces,
} from '@/lib/format/decimal';

/**
 * What rounding can and cannot explain. Exchanges and the press print amounts rounded or cut off;
 * a figure is refused only when no rounding makes it fit.
 */

/** How far a ratio of exactly printed amounts may be off, in percentage points, whatever their size. */
const RATIO_SLACK: Decimal = { coefficient: 1n, scale: 1 };
const WORK_PLACES = 12;

/**
 * How far the true amount may lie from the printed one: one unit of its last digit (rounded or cut
 * off, we cannot know). Of an approximate amount (`1460000` for "about 1.46 million") the zeros at
 * the end do not count as digits, two leading digits always do.
 */
export function uncertaintyOf(amount: string, approximate: boolean): Decimal {
  const { coefficient, scale } = parseDecimal(amount);
  if (!approximate || coefficient === 0n) return { coefficient: 1n, scale };
  const digits = coefficient.toString();
  const zeros = digits.length - digits.replace(/0+$/, '').length;
  const unit = Math.min(zeros, Math.max(0, digits.length - 2));
  return { coefficient: 10n ** BigInt(unit), scale };
}

/** Whether own wallets and custody add up to the reserves, within the coarsest unit printed. */
export function splitAddsUp({
  reserves,
  exchangeReserves,
  custodyReserves,
  approximate = false,
}: {
  reserves: string;
  exchangeReserves: string;
  custodyReserves: string;
  approximate?: boolean;
}): boolean {
  const parts = add(parseDecimal(exchangeReserves), parseDecimal(custodyReserves));
  const difference = absolute(subtract(parseDecimal(reserves), parts));
  const units = [reserves, exchangeReserves, custodyReserves].map((amount) =>
    uncertaintyOf(amount, approximate),
  );
  return units.some((unit) => compare(difference, unit) <= 0);
}

/**
 * Whether a printed percentage can come from these amounts. OKX rounds half up to a whole percent;
 * here: half up to as many places as were printed. The amounts may each be off by their last digit,
 * which for exactly printed ones may move the ratio by a tenth of a percentage point at most.
 * True when the liabilities are zero: nothing follows from them.
 */
export function ratioFits({
  reserves,
  liabilities,
  percent,
  approximate = false,
}: {
  reserves: string;
  liabilities: string;
  percent: string;
  approximate?: boolean;
}): boolean {
  const owed = parseDecimal(liabilities);
  if (isZero(owed)) return true;
  const held = parseDecimal(reserves);
  const heldUnit = uncertaintyOf(reserves, approximate);
  const owedUnit = uncertaintyOf(liabilities, approximate);
  const exact = percentage(held, owed);
  const leastOwed = subtract(owed, owedUnit);
  let low = percentage(subtract(held, heldUnit), add(owed, owedUnit));
  let high = leastOwed.coefficient > 0n ? percentage(add(held, heldUnit), leastOwed) : null;
  if (!approximate) {
    low = larger(low, subtract(exact, RATIO_SLACK));
    const ceiling = add(exact, RATIO_SLACK);
    high = high && compare(high, ceiling) < 0 ? high : ceiling;
  }
  const printed = parseDecimal(percent);
  const half = { coefficient: 5n, scale: printed.scale + 1 };
  const notTooLow = high === null || compare(high, subtract(printed, half)) >= 0;
  return notTooLow && compare(low, add(printed, half)) < 0;
}

/**
 * Whether two texts state the same figure with more and with fewer digits: one is the other rounded
 * or cut off at its last printed digit, or both are the same 64-bit float (a program in between read
 * the number as a float: `10242908095.708185` for `10242908095.7081861476258954`).
 */
export function isSameFigure(a: string, b: string, { approximate = false } = {}): boolean {
  const [first, second] = [parseDecimal(a), parseDecimal(b)];
  if (compare(first, second) === 0) return true;
  if (approximate) {
    return compare(absolute(subtract(first, second)), uncertaintyOf(a, true)) <= 0;
  }
  const [coarse, fine] = first.scale < second.scale ? [first, second] : [second, first];
  const cut = withPlaces(fine, coarse.scale);
  const rounded = divideRounded(fine, { coefficient: 1n, scale: 0 }, coarse.scale, 'half-up');
  if (compare(coarse, cut) === 0 || compare(coarse, rounded) === 0) return true;
  return coarse.scale > 0 && Number(a) === Number(b);
}

function percentage(top: Decimal, bottom: Decimal): Decimal {
  const hundredfold = { coefficient: top.coefficient * 100n, scale: top.scale };
  return divideRounded(hundredfold, bottom, WORK_PLACES, 'half-up');
}

function absolute(a: Decimal): Decimal {
  return a.coefficient < 0n ? { coefficient: -a.coefficient, scale: a.scale } : a;
}

function larger(a: Decimal, b: Decimal): Decimal {
  return compare(a, b) >= 0 ? a : b;
}

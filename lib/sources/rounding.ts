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
  const printed = [reserves, exchangeReserves, custodyReserves];
  // A bare 0 says "none" and nothing of the places printed.
  const units = printed
    .filter((amount) => amount !== '0')
    .map((amount) => uncertaintyOf(amount, approximate));
  return isZero(difference) || units.some((unit) => compare(difference, unit) <= 0);
}

/**
 * Whether a printed percentage can come from these amounts. OKX rounds half up to a whole percent;
 * here: half up to as many places as were printed. Amounts may have been rounded or cut off at their
 * last digit, which for exactly printed ones may move the ratio by a tenth of a percentage point at
 * most. True when the liabilities are zero: nothing follows from them.
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
  const [low, high] = approximate
    ? widened(held, owed, heldUnit, owedUnit)
    : printedExactly(held, owed, heldUnit, owedUnit);
  const printed = parseDecimal(percent);
  const half = { coefficient: 5n, scale: printed.scale + 1 };
  const notTooLow = high === null || compare(high, subtract(printed, half)) >= 0;
  return notTooLow && compare(low, add(printed, half)) < 0;
}

/** The least and the greatest ratio; null: there is no greatest, the liabilities may be zero. */
type Range = [low: Decimal, high: Decimal | null];

/** Each amount may be off by its unit, either way. */
function widened(held: Decimal, owed: Decimal, heldUnit: Decimal, owedUnit: Decimal): Range {
  const least = subtract(owed, owedUnit);
  const high = least.coefficient > 0n ? percentage(add(held, heldUnit), least) : null;
  return [percentage(subtract(held, heldUnit), add(owed, owedUnit)), high];
}

/** Both amounts were rounded, off by half a unit, or both were cut off, too small by up to a unit. */
function printedExactly(held: Decimal, owed: Decimal, heldUnit: Decimal, owedUnit: Decimal): Range {
  const exact = percentage(held, owed);
  const [roundedLow, roundedHigh] = widened(held, owed, halved(heldUnit), halved(owedUnit));
  const cutLow = percentage(held, add(owed, owedUnit));
  const cutHigh = percentage(add(held, heldUnit), owed);
  const ceiling = add(exact, RATIO_SLACK);
  const high = roundedHigh === null ? ceiling : smaller(ceiling, larger(cutHigh, roundedHigh));
  return [larger(subtract(exact, RATIO_SLACK), smaller(cutLow, roundedLow)), high];
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

function halved({ coefficient, scale }: Decimal): Decimal {
  return { coefficient: coefficient * 5n, scale: scale + 1 };
}

function larger(a: Decimal, b: Decimal): Decimal {
  return compare(a, b) >= 0 ? a : b;
}

function smaller(a: Decimal, b: Decimal): Decimal {
  return compare(a, b) <= 0 ? a : b;
}

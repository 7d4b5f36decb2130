import { InputError } from './input-error';
import { quoteForMessage } from './json-path';

/** An exact decimal: `coefficient / 10^scale`. `1.50` is `{ coefficient: 150n, scale: 2 }`. */
export type Decimal = { coefficient: bigint; scale: number };

export type DecimalRules = {
  /** Take `1E-8`; off by default, since no exchange prints amounts so. */
  exponent?: boolean;
  /** Digits in the whole number, zeros counted, after the exponent is spelt out. */
  maxDigits?: number;
};

export type DecimalStyle = 'keep-zeros' | 'strip-zeros';

export const ZERO: Decimal = { coefficient: 0n, scale: 0 };

const PLAIN = /^-?(?:0|[1-9]\d*)(?:\.\d+)?$/;
const DECIMAL = /^(-?)(0|[1-9]\d*)(?:\.(\d+))?(?:[eE]([+-]?\d{1,6}))?$/;
const MAX_DIGITS = 100;
const ZERO_DIGIT = 0x30;

/**
 * Reads a plain decimal: optional minus, digits without leading zeros, optional point and digits.
 *
 * @throws InputError `decimal-syntax`, `decimal-exponent` or `decimal-too-long`.
 */
export function parseDecimal(text: string, rules: DecimalRules = {}): Decimal {
  const { exponent: exponentAllowed = false, maxDigits = MAX_DIGITS } = rules;
  if (text.length <= maxDigits && PLAIN.test(text)) return readPlain(text);
  const found = text.length <= maxDigits + 16 ? DECIMAL.exec(text) : null;
  if (!found) {
    if (/^-?[\d.]+$/.test(text) && text.length > maxDigits) throw tooLong(maxDigits);
    throw new InputError({
      code: 'decimal-syntax',
      reason: `is not a plain decimal number: ${quoteForMessage(text)}`,
    });
  }
  const [, sign = '', whole = '', fraction = '', exponentText] = found;
  if (exponentText !== undefined && !exponentAllowed) {
    throw new InputError({
      code: 'decimal-exponent',
      reason: `is written with an exponent: ${quoteForMessage(text)}`,
    });
  }
  const exponent = Number(exponentText ?? 0);
  if (whole.length + fraction.length + Math.abs(exponent) > maxDigits) throw tooLong(maxDigits);
  const coefficient = BigInt(sign + whole + fraction);
  const scale = fraction.length - exponent;
  return scale >= 0
    ? { coefficient, scale }
    : { coefficient: coefficient * 10n ** BigInt(-scale), scale: 0 };
}

/** The common case, without the pieces that a pattern with groups cuts out. */
function readPlain(text: string): Decimal {
  const point = text.indexOf('.');
  if (point < 0) return { coefficient: BigInt(text), scale: 0 };
  const digits = text.slice(0, point) + text.slice(point + 1);
  return { coefficient: BigInt(digits), scale: text.length - point - 1 };
}

function tooLong(maxDigits: number): InputError {
  return new InputError({
    code: 'decimal-too-long',
    reason: `has more than ${maxDigits} digits`,
  });
}

/** Exact sum; the scale is the larger of the two, as in Java's BigDecimal. */
export function add(a: Decimal, b: Decimal): Decimal {
  if (a.scale === b.scale) return { coefficient: a.coefficient + b.coefficient, scale: a.scale };
  const scale = Math.max(a.scale, b.scale);
  return { coefficient: scaledUp(a, scale) + scaledUp(b, scale), scale };
}

export function subtract(a: Decimal, b: Decimal): Decimal {
  return add(a, negate(b));
}

/**
 * `a - b` of two decimal strings, exact, without trailing zeros: `subtractDecimals('1.50', '1')` is `0.5`.
 *
 * @throws InputError when one is not a plain decimal.
 */
export function subtractDecimals(a: string, b: string): string {
  return toPlain(subtract(parseDecimal(a), parseDecimal(b)));
}

export function negate(a: Decimal): Decimal {
  return { coefficient: -a.coefficient, scale: a.scale };
}

export function sum(values: Iterable<Decimal>): Decimal {
  let total = ZERO;
  for (const value of values) total = add(total, value);
  return total;
}

/** Negative, zero or positive as `a` is smaller than, equal to or larger than `b` in value. */
export function compare(a: Decimal, b: Decimal): number {
  const scale = Math.max(a.scale, b.scale);
  const difference = scaledUp(a, scale) - scaledUp(b, scale);
  if (difference === 0n) return 0;
  return difference < 0n ? -1 : 1;
}

export function isNegative(a: Decimal): boolean {
  return a.coefficient < 0n;
}

export function isZero(a: Decimal): boolean {
  return a.coefficient === 0n;
}

/** At most `places` decimals, the rest cut off towards zero. */
export function truncateTo(a: Decimal, places: number): Decimal {
  return a.scale <= places ? a : withPlaces(a, places);
}

/** Exactly `places` decimals: cut off towards zero, or zeros put at the end. */
export function withPlaces(a: Decimal, places: number): Decimal {
  if (a.scale === places) return a;
  if (a.scale <= places) return { coefficient: scaledUp(a, places), scale: places };
  return { coefficient: a.coefficient / 10n ** BigInt(a.scale - places), scale: places };
}

/**
 * Plain notation, never an exponent: `0.00005`. `keep-zeros` prints all decimals of the scale
 * (`1.50`), `strip-zeros` only those that count (`1.5`). Zero has no sign.
 */
export function toPlain(a: Decimal, style: DecimalStyle = 'strip-zeros'): string {
  const { coefficient, scale } = a;
  if (scale === 0) return coefficient.toString();
  const digits = absolute(coefficient)
    .toString()
    .padStart(scale + 1, '0');
  const point = digits.length - scale;
  let end = digits.length;
  // A proof has thousands of amounts: looking at the last digits is quicker than a pattern.
  if (style === 'strip-zeros')
    while (end > point && digits.charCodeAt(end - 1) === ZERO_DIGIT) end -= 1;
  const sign = coefficient < 0n ? '-' : '';
  const whole = digits.slice(0, point);
  return end > point ? `${sign}${whole}.${digits.slice(point, end)}` : sign + whole;
}

/**
 * `a / b` to `places` decimals: `half-up` rounds a tie away from zero, `down` cuts towards zero.
 *
 * @throws RangeError when `b` is zero: the caller knows what an empty denominator means.
 */
export function divideRounded(
  a: Decimal,
  b: Decimal,
  places: number,
  rounding: 'half-up' | 'down',
): Decimal {
  if (isZero(b)) throw new RangeError('division by zero');
  const shift = b.scale - a.scale + places;
  const numerator = shift > 0 ? a.coefficient * 10n ** BigInt(shift) : a.coefficient;
  const denominator = shift < 0 ? b.coefficient * 10n ** BigInt(-shift) : b.coefficient;
  const negative = numerator < 0n !== denominator < 0n;
  const top = absolute(numerator);
  const bottom = absolute(denominator);
  const quotient = top / bottom;
  const rounded =
    rounding === 'half-up' && (top % bottom) * 2n >= bottom ? quotient + 1n : quotient;
  return { coefficient: negative ? -rounded : rounded, scale: places };
}

function scaledUp(a: Decimal, scale: number): bigint {
  return a.scale === scale ? a.coefficient : a.coefficient * 10n ** BigInt(scale - a.scale);
}

function absolute(value: bigint): bigint {
  return value < 0n ? -value : value;
}

import { parseDecimal, toPlain } from '@/lib/format/decimal';

/** Beyond this a number is no amount of anything. */
const MOST_DIGITS = 60;
const RULES = { exponent: true, maxDigits: MOST_DIGITS };

/** What nearly every cell looks like; it needs no arithmetic. */
const PLAIN_COINS = /^(?:0|[1-9]\d{0,29})(?:\.\d{1,30})?$/;
const PLAIN_UNITS = /^(?:0|[1-9]\d{0,49})$/;

/**
 * An amount in whole coins as exact plain text; Java's `1E-8` is spelt out.
 *
 * @throws InputError when it is no plain decimal; RangeError when it is negative.
 */
export function readCoins(text: string): string {
  if (PLAIN_COINS.test(text)) return text;
  const value = parseDecimal(text, RULES);
  if (value.coefficient < 0n) throw new RangeError(text);
  return toPlain(value, 'keep-zeros');
}

/**
 * Base units (wei, satoshi) turned into whole coins; null when the coin's decimals are not known.
 *
 * @throws InputError when it is no whole number; RangeError when it is negative.
 */
export function readBaseUnits(text: string, decimals: number | null): string | null {
  if (PLAIN_UNITS.test(text)) return decimals === null ? null : shiftPoint(text, decimals);
  const value = parseDecimal(text, { ...RULES, exponent: false });
  if (value.coefficient < 0n || value.scale > 0) throw new RangeError(text);
  if (decimals === null) return null;
  return toPlain({ coefficient: value.coefficient, scale: decimals });
}

/** Digits with a point before the last `places` of them, without trailing zeros. */
function shiftPoint(digits: string, places: number): string {
  const padded = digits.padStart(places + 1, '0');
  const point = padded.length - places;
  let end = padded.length;
  while (end > point && padded.charCodeAt(end - 1) === 0x30) end -= 1;
  const whole = padded.slice(0, point);
  return end === point ? whole : `${whole}.${padded.slice(point, end)}`;
}

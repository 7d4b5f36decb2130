import { parseDecimal, toPlain } from '@/lib/format/decimal';

/** Beyond this a number is no amount of anything. */
const MOST_DIGITS = 60;
const RULES = { exponent: true, maxDigits: MOST_DIGITS };

/**
 * An amount in whole coins as exact plain text; Java's `1E-8` is spelt out.
 *
 * @throws InputError when it is no plain decimal; RangeError when it is negative.
 */
export function readCoins(text: string): string {
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
  const value = parseDecimal(text, { ...RULES, exponent: false });
  if (value.coefficient < 0n || value.scale > 0) throw new RangeError(text);
  if (decimals === null) return null;
  return toPlain({ coefficient: value.coefficient, scale: decimals });
}

import { isNegative, toPlain } from '@/lib/format/decimal';
import type { JsonCursor } from '@/lib/format/json-fields';
import { quoteForMessage } from '@/lib/format/json-path';

/** What the database column of an amount holds, numeric(65,30): exact, so more is refused. */
export const AMOUNT_DIGITS = { whole: 35, fraction: 30 } as const;

/**
 * An amount of coins or money: zero or more, plain notation, every digit kept. Returned without
 * trailing zeros, so that equal amounts are equal texts.
 *
 * @throws InputError naming the field when it is not a number, negative, written with an exponent
 * or has more digits than can be stored.
 */
export function amountField(
  cursor: JsonCursor,
  form: 'string' | 'number' | 'either' = 'either',
): string {
  const { text, value } = cursor.decimal(form, { maxDigits: 200 });
  if (isNegative(value)) throw cursor.error('amount-negative', `is negative (${text})`);
  const plain = toPlain(value);
  const [whole = '', fraction = ''] = plain.split('.');
  if (whole.length > AMOUNT_DIGITS.whole || fraction.length > AMOUNT_DIGITS.fraction) {
    throw cursor.error(
      'amount-too-long',
      `has more digits than Ballast stores exactly (${AMOUNT_DIGITS.whole} before and ${AMOUNT_DIGITS.fraction} after the point): ${quoteForMessage(text)}`,
    );
  }
  return plain;
}

/** An amount, or null where the field is absent or `null`: nobody stated it. */
export function optionalAmountField(
  object: JsonCursor,
  key: string,
  form: 'string' | 'number' | 'either' = 'either',
): string | null {
  const cursor = object.optional(key);
  return cursor && amountField(cursor, form);
}

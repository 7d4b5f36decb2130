import type { InputError } from '@/lib/format/input-error';
import type { JsonCursor } from '@/lib/format/json-fields';
import { quoteForMessage } from '@/lib/format/json-path';

/** The error for a symbol that no report may speak of; `cursor` is where it was met. */
export function unknownAsset(cursor: JsonCursor, symbol: string): InputError {
  return cursor.error(
    'asset-unknown',
    `is about an asset Ballast does not know: ${quoteForMessage(symbol)} (a typing error, or a coin to add to lib/reports/assets/constants.ts)`,
  );
}

const SYMBOL = /^[\p{L}\p{N}$][\p{L}\p{N}._$+-]{0,29}$/u;

/**
 * A symbol as an exchange publishes it, known or not: a coin that is new to Ballast must not cost the
 * report. Only what can be no symbol is refused.
 *
 * @throws InputError `asset-syntax`.
 */
export function assetSymbol(cursor: JsonCursor, symbol: string): string {
  if (SYMBOL.test(symbol)) return symbol;
  throw (cursor.optional(symbol) ?? cursor).error(
    'asset-syntax',
    `is no symbol of an asset: ${quoteForMessage(symbol)} (letters, digits and . _ $ + -, at most 30)`,
  );
}

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

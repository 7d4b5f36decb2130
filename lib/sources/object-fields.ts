import { InputError } from '@/lib/format/input-error';
import type { JsonCursor } from '@/lib/format/json-fields';
import { formatJsonPath, quoteForMessage } from '@/lib/format/json-path';

/**
 * Refuses an object that lacks one of these keys. `null` is enough: it says "looked for and not
 * found", where a missing key is more likely a mistake.
 */
export function requireKeys(cursor: JsonCursor, keys: readonly string[]): void {
  const present = new Set(cursor.keys());
  const missing = keys.find((key) => !present.has(key));
  if (missing === undefined) return;
  const reason = 'is missing (write null where no source states it)';
  const { place } = cursor.error('field-missing', reason);
  const field = formatJsonPath([...cursor.parts, missing]);
  throw new InputError({ code: 'field-missing', reason, place: { ...place, field } });
}

/** Refuses fields a reader does not know: a typing error must not lose a figure in silence. */
export function refuseUnknownFields(cursor: JsonCursor, known: readonly string[]): void {
  const [unknown] = cursor.keysBeside(known);
  if (unknown === undefined) return;
  throw cursor.error(
    'field-unknown',
    `has a field Ballast does not know: ${quoteForMessage(unknown)}`,
  );
}

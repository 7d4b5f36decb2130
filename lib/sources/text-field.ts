import type { JsonCursor } from '@/lib/format/json-fields';
import { quoteForMessage } from '@/lib/format/json-path';

/** Control characters apart from tab and line ends: Postgres holds no NUL, and no page states one. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const CONTROL = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f]/;

/**
 * Words of a person or a page, to be stored and shown, without the space around them.
 *
 * @throws InputError when it is no string, too long, or holds control characters.
 */
export function textField(cursor: JsonCursor, { maxLength = 10_000 } = {}): string {
  const text = cursor.string({ maxLength });
  const found = CONTROL.exec(text);
  if (found) {
    throw cursor.error(
      'text-control-character',
      `holds a control character (${quoteForMessage(found[0])} at position ${found.index + 1})`,
    );
  }
  return text.trim();
}

/** Such words, or null where the field is absent, `null` or empty. */
export function optionalTextField(object: JsonCursor, key: string): string | null {
  const cursor = object.optional(key);
  return cursor && (textField(cursor) || null);
}

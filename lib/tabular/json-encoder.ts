import type { CellValue, Column } from './column';
import type { Encoder } from './encoder';

/** A JSON array with one object a line; decimals are strings. */
export function jsonEncoder(columns: readonly Column[]): Encoder {
  const utf8 = new TextEncoder();
  const keys = columns.map(({ name }, at) => `${at === 0 ? '{' : ','}${JSON.stringify(name)}:`);
  let separator = '[\n';
  return {
    encode: (rows) => {
      let text = '';
      for (const row of rows) {
        text += separator;
        for (let at = 0; at < keys.length; at += 1) text += keys[at] + valueText(row[at] ?? null);
        text += '}';
        separator = ',\n';
      }
      return utf8.encode(text);
    },
    finish: () => utf8.encode(separator === '[\n' ? '[]\n' : '\n]\n'),
  };
}

/** What JSON writes otherwise than as it is: quotes, backslashes, control characters, half surrogates. */
const NEEDS_ESCAPES = /["\\\p{Cc}\p{Cs}]/u;

function valueText(value: CellValue): string {
  return typeof value === 'string' && !NEEDS_ESCAPES.test(value)
    ? `"${value}"`
    : JSON.stringify(value);
}

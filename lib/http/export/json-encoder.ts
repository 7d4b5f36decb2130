import type { Column, Row } from './column';
import type { Encoder } from './encoder';

/** A JSON array with one object a line; decimals are strings. */
export function jsonEncoder(columns: readonly Column[]): Encoder {
  const utf8 = new TextEncoder();
  let separator = '[\n';
  return {
    encode: (rows) => {
      let text = '';
      for (const row of rows) {
        text += separator + JSON.stringify(objectOf(columns, row));
        separator = ',\n';
      }
      return utf8.encode(text);
    },
    finish: () => utf8.encode(separator === '[\n' ? '[]\n' : '\n]\n'),
  };
}

function objectOf(columns: readonly Column[], row: Row): Record<string, unknown> {
  return Object.fromEntries(columns.map(({ name }, index) => [name, row[index] ?? null]));
}

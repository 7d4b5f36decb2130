import { stringify } from 'csv-stringify/sync';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Column, ColumnType, Row } from './column';
import { csvCell } from './csv-cell';
import { csvEncoder } from './csv-encoder';
import { jsonEncoder } from './json-encoder';

/** Rows are mostly written without the libraries that know the rules: they must not be seen to be. */

const TYPES: readonly ColumnType[] = ['text', 'decimal', 'boolean', 'integer', 'text'];
const COLUMNS = TYPES.map((type, at): Column => {
  return { name: `column "${at}", é`, type, unit: null, meaning: '', nullable: true };
});

const awkward = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string(),
  fc.constantFrom('', '"', ',', '\r', '\n', '\\', '\ud800', '\udc00x', '\x7f', '\u2028', '=1', ' '),
);
const text = fc.option(awkward, { nil: null });
const row = fc.tuple(text, fc.constantFrom('0', '-1.5', null), fc.boolean(), fc.integer(), text);
const batches = fc.array(fc.array(row, { maxLength: 5 }), { maxLength: 4 });

const encoded = (encoder: ReturnType<typeof csvEncoder>, parts: readonly (readonly Row[])[]) =>
  Buffer.concat([...parts.map((rows) => encoder.encode(rows)), encoder.finish()]).toString();

it('writes CSV as the library does', () => {
  fc.assert(
    fc.property(batches, (parts) => {
      const cells = parts
        .flat()
        .map((one) => one.map((value, at) => csvCell(value, TYPES[at] ?? 'text')));
      const whole = stringify([COLUMNS.map(({ name }) => name), ...cells], {
        record_delimiter: '\r\n',
      });
      expect(encoded(csvEncoder(COLUMNS), parts)).toBe(Buffer.from(whole).toString());
    }),
  );
});

it('writes JSON as JSON.stringify does', () => {
  fc.assert(
    fc.property(batches, (parts) => {
      const objects = parts
        .flat()
        .map((one) =>
          JSON.stringify(Object.fromEntries(COLUMNS.map(({ name }, at) => [name, one[at]]))),
        );
      const whole = objects.length === 0 ? '[]\n' : `[\n${objects.join(',\n')}\n]\n`;
      expect(encoded(jsonEncoder(COLUMNS), parts)).toBe(whole);
    }),
  );
});

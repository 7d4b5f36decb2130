import { stringify } from 'csv-stringify/sync';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Column, ColumnType, Row } from './column';
import { csvCell } from './csv-cell';
import { csvEncoder, csvText } from './csv-encoder';
import { jsonEncoder } from './json-encoder';

/** What is written here without a library must be what a library writes. */

/** The library leaves half a line end as it is; some readers end a line there, so we quote it. */
const AS_WE_DO = { record_delimiter: '\r\n', quoted_match: /[\r\n]/ };

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
      const whole = stringify([COLUMNS.map(({ name }) => name), ...cells], AS_WE_DO);
      expect(encoded(csvEncoder(COLUMNS), parts)).toBe(Buffer.from(whole).toString());
    }),
  );
});

it('writes the table of a page by the same rules', () => {
  const table = fc.array(fc.array(text, { minLength: 2, maxLength: 2 }), { maxLength: 5 });
  fc.assert(
    fc.property(table, (rows) => {
      const cells = rows.map((one) => one.map((value) => csvCell(value, 'text')));
      const header = ['=a', 'b,'];
      const whole = stringify([header.map((name) => csvCell(name, 'text')), ...cells], AS_WE_DO);
      // Text that is a plain number stays one; what the generator makes is hardly ever that.
      fc.pre(rows.flat().every((value) => !/^-\d+(\.\d+)?$/.test(value ?? '')));
      expect(csvText(header, rows)).toBe(whole);
    }),
  );
});

it('leaves the numbers of a page numbers, and disarms everything else', () => {
  const rows = [['-12.5'], [-3], ['-1+1'], ['＝1+1'], ["'tis"], ['\n=1'], [null]];
  expect(csvText(['a'], rows)).toBe(
    "a\r\n-12.5\r\n-3\r\n'-1+1\r\n'＝1+1\r\n''tis\r\n\"'\n=1\"\r\n\r\n",
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

import { stringify } from 'csv-stringify/sync';
import type { Column, Row } from './column';
import { csvCell } from './csv-cell';
import type { Encoder } from './encoder';

/** CSV as RFC 4180 has it: UTF-8 without a mark, CRLF, a header line, quotes where needed. */
export function csvEncoder(columns: readonly Column[]): Encoder {
  const utf8 = new TextEncoder();
  let header: string[][] = [columns.map(({ name }) => name)];
  const write = (rows: readonly Row[]): Uint8Array => {
    const cells = rows.map((row) =>
      columns.map(({ type }, index) => csvCell(row[index] ?? null, type)),
    );
    const text = stringify([...header, ...cells], { record_delimiter: '\r\n' });
    header = [];
    return utf8.encode(text);
  };
  return { encode: write, finish: () => write([]) };
}

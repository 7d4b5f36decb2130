import type { CellValue, Column, Row } from './column';
import { csvCell, quotedCsvCell } from './csv-cell';
import type { Encoder } from './encoder';

const RECORD_END = '\r\n';

/** CSV as RFC 4180 has it: UTF-8 without a mark, CRLF, a header line, quotes where needed. */
export function csvEncoder(columns: readonly Column[]): Encoder {
  const utf8 = new TextEncoder();
  const types = columns.map(({ type }) => type);
  let header = line(columns.map(({ name }) => name));
  const write = (rows: readonly Row[]): Uint8Array => {
    let text = header;
    header = '';
    for (const row of rows) text += line(types.map((type, at) => csvCell(row[at] ?? null, type)));
    return utf8.encode(text);
  };
  return { encode: write, finish: () => write([]) };
}

/** A plain decimal is a number to every reader, whatever it was kept as. */
const PLAIN_NUMBER = /^-?\d+(\.\d+)?$/;

/**
 * The same for a table that a page shows, whose columns have no types: header and rows as one text.
 * What is written as a plain number counts as one, anything else as text.
 */
export function csvText(
  header: readonly string[],
  rows: readonly (readonly CellValue[])[],
): string {
  const cell = (value: CellValue) =>
    csvCell(value, PLAIN_NUMBER.test(String(value)) ? 'decimal' : 'text');
  return [header, ...rows].map((row) => line(row.map(cell))).join('');
}

function line(cells: readonly string[]): string {
  let text = '';
  for (let at = 0; at < cells.length; at += 1) {
    text += at === 0 ? quotedCsvCell(cells[at] ?? '') : `,${quotedCsvCell(cells[at] ?? '')}`;
  }
  return text + RECORD_END;
}

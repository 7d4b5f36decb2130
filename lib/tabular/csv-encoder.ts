import { stringify } from 'csv-stringify/sync';
import type { Column, ColumnType, Row } from './column';
import { csvCell } from './csv-cell';
import type { Encoder } from './encoder';

const RECORD_END = '\r\n';
/** What makes a cell need quotes. Rows without any, nearly all, need nothing but commas. */
const NEEDS_QUOTES = /[",\r\n]/;

/** CSV as RFC 4180 has it: UTF-8 without a mark, CRLF, a header line, quotes where needed. */
export function csvEncoder(columns: readonly Column[]): Encoder {
  const utf8 = new TextEncoder();
  const types = columns.map(({ type }) => type);
  let header: string[][] = [columns.map(({ name }) => name)];
  const write = (rows: readonly Row[]): Uint8Array => {
    let text = quoted(header);
    header = [];
    for (const row of rows) text += line(row, types);
    return utf8.encode(text);
  };
  return { encode: write, finish: () => write([]) };
}

function line(row: Row, types: readonly ColumnType[]): string {
  let text = '';
  for (let at = 0; at < types.length; at += 1) {
    const cell = csvCell(row[at] ?? null, types[at] ?? 'text');
    if (NEEDS_QUOTES.test(cell)) {
      return quoted([types.map((type, index) => csvCell(row[index] ?? null, type))]);
    }
    text += at === 0 ? cell : `,${cell}`;
  }
  return text + RECORD_END;
}

function quoted(records: readonly string[][]): string {
  return records.length === 0 ? '' : stringify([...records], { record_delimiter: RECORD_END });
}

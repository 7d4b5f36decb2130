import type { CellValue, ColumnType } from './column';

/**
 * What makes a spreadsheet run a cell, or hides it: `=`, `+`, `-`, `@`, tab, CR, LF, their
 * full-width forms. Source: OWASP, CSV Injection. The apostrophe is there so that the rule can be
 * undone: a text cell that starts with `'` has exactly one to strip.
 */
const RISKY_START = /^[=+\-@\t\r\n'＝＋－＠]/;

/**
 * A cell before CSV quoting. Text that a spreadsheet could run gets a leading apostrophe; numbers
 * are left alone, so that a negative amount stays a number. Null is an empty cell.
 */
export function csvCell(value: CellValue, type: ColumnType): string {
  if (value === null) return '';
  const text = String(value);
  return type === 'text' && RISKY_START.test(text) ? `'${text}` : text;
}

/** The value of a text cell as it was before `csvCell`. */
export function plainCsvText(cell: string): string {
  return cell.startsWith("'") ? cell.slice(1) : cell;
}

/** What makes a cell need quotes (RFC 4180, 2.6). Either half of a line end does: some readers end a line there. */
const NEEDS_QUOTES = /[",\r\n]/;

/** A cell as it stands in a line: quoted where it must be, its own quotes doubled (RFC 4180, 2.7). */
export function quotedCsvCell(cell: string): string {
  return NEEDS_QUOTES.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}

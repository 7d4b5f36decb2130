export type Column = {
  /** With the unit of what is below it. */
  title: string;
  /** `point`: right-aligned, decimal points under each other. */
  align?: 'left' | 'right' | 'point';
};

/** What stands where a figure would be that nobody stated. */
export const GAP = '–';

/**
 * Lines of an aligned table: titles, a rule, the rows. `null` is a gap. Nothing is cut off: a table
 * is for reading and for `grep`.
 */
export function textTable({
  columns,
  rows,
}: {
  columns: readonly Column[];
  rows: readonly (readonly (string | null)[])[];
}): string[] {
  const cells = columns.map((column, index) => {
    const texts = rows.map((row) => row[index] ?? GAP);
    return column.align === 'point' ? alignPoints(texts) : texts;
  });
  const widths = columns.map((column, index) =>
    Math.max(width(column.title), ...(cells[index] ?? []).map(width)),
  );
  const line = (texts: readonly string[]) =>
    texts
      .map((text, index) => pad(text, widths[index] ?? 0, columns[index]?.align ?? 'left'))
      .join('  ')
      .trimEnd();
  return [
    line(columns.map((column) => column.title)),
    widths.map((size) => '─'.repeat(size)).join('  '),
    ...rows.map((_, row) => line(cells.map((column) => column[row] ?? GAP))),
  ];
}

/** Blanks behind each number, so that right-aligned numbers have their points under each other. */
function alignPoints(texts: readonly string[]): string[] {
  const fractions = texts.map((text) => (/\d/.test(text) ? (/\.\d+$/.exec(text)?.[0] ?? '') : ''));
  const longest = Math.max(0, ...fractions.map((fraction) => fraction.length));
  return texts.map((text, index) => {
    const blanks = longest - (fractions[index]?.length ?? 0);
    return /\d/.test(text) || longest === 0 ? `${text}${' '.repeat(blanks)}` : text;
  });
}

function pad(text: string, size: number, align: 'left' | 'right' | 'point'): string {
  const blanks = ' '.repeat(Math.max(0, size - width(text)));
  return align === 'left' ? text + blanks : blanks + text;
}

/** Characters, not code units. */
function width(text: string): number {
  return [...text].length;
}

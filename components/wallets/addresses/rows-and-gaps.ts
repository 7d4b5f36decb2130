/** What is drawn of a long list, from top to bottom: rows, and the heights of what is not drawn. */
export type RowOrGap = { row: number } | { gap: number; before: number };

/**
 * Rows with the spaces before, between and after them, so that a list of which few rows are in the
 * document is as high as the whole. `rows` are indices in rising order; heights are in pixels.
 */
export function rowsAndGaps({
  rows,
  count,
  height,
}: {
  rows: readonly number[];
  count: number;
  height: number;
}): RowOrGap[] {
  const parts: RowOrGap[] = [];
  let next = 0;
  for (const row of rows.filter((index) => index < count)) {
    if (row > next) parts.push({ gap: (row - next) * height, before: row });
    parts.push({ row });
    next = row + 1;
  }
  if (count > next) parts.push({ gap: (count - next) * height, before: count });
  return parts;
}

/** The row that a key leads to from another; null for a key that does not move. */
export function rowAfterKey({
  key,
  from,
  count,
  page,
}: {
  key: string;
  from: number;
  count: number;
  /** Rows in view. */
  page: number;
}): number | null {
  const steps: Readonly<Record<string, number>> = {
    ArrowDown: from + 1,
    ArrowUp: from - 1,
    PageDown: from + page,
    PageUp: from - page,
    Home: 0,
    End: count - 1,
  };
  const to = steps[key];
  return to === undefined ? null : Math.min(Math.max(to, 0), Math.max(count - 1, 0));
}

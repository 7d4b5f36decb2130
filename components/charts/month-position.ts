type Months = {
  /** Evenly spaced from the left side to the right. */
  count: number;
  /** Room before the first and after the last, in months. */
  inset: number;
};

const span = ({ count, inset }: Months) => Math.max(1, count - 1 + 2 * inset);

/** The month nearest to a place in the plot; places beside it belong to the first or the last. */
export function monthAt({ x, width, ...months }: Months & { x: number; width: number }): number {
  if (width <= 0) return 0;
  const index = Math.round((x / width) * span(months) - months.inset);
  return Math.min(months.count - 1, Math.max(0, index));
}

/** Where a month stands, from 0 at the left side of the plot to 1 at the right. */
export function shareOfMonth({ index, ...months }: Months & { index: number }): number {
  return (index + months.inset) / span(months);
}

/**
 * The maths of a ratio chart, apart from drawing: which range the axis shows, where its ticks are,
 * what a gap is, and where direct labels go. Numbers here are only positions on a screen; figures
 * stay decimal text everywhere else.
 */

export type RatioDomain = { min: number; max: number; ticks: number[] };

const STEPS = [0.5, 1, 2, 5, 10, 20, 50, 100, 200, 500, 1000];

/**
 * An axis in percent that always holds 100 and leaves a band below it, with at most `maxTicks` round
 * ticks. Without values it shows the neighbourhood of 100.
 */
export function ratioDomain(values: readonly number[], maxTicks = 7): RatioDomain {
  const lowest = Math.min(100, ...values);
  const highest = Math.max(102, ...values);
  const span = highest - lowest;
  const step = STEPS.find((size) => span / size <= maxTicks - 1) ?? span / (maxTicks - 1);
  const margin = Math.max(span * 0.04, 0.25);
  const top = highest + margin;
  const bottom = lowest === 100 ? 100 - Math.max(step / 2, span * 0.08) : lowest - margin;
  const ticks: number[] = [];
  // Counted from 100 so that 100 itself is always a tick.
  for (let tick = 100; tick >= bottom; tick -= step) ticks.unshift(tick);
  for (let tick = 100 + step; tick <= top; tick += step) ticks.push(tick);
  return { min: bottom, max: top, ticks };
}

/** Labels under a time axis of fewer Januaries than two: months, as many as a phone has room for. */
const MONTH_LABELS = 4;
/** Written here, because browsers and Node abbreviate September differently. */
const MONTH_NAMES = 'Jan Feb Mar Apr May Jun Jul Aug Sept Oct Nov Dec'.split(' ');

/** Where a time axis is labelled: at each January, or at some months of a run that has less than two. */
export function timeTicks(months: readonly string[]): { index: number; label: string }[] {
  const years = months.flatMap((month, index) =>
    month.endsWith('-01') ? [{ index, label: month.slice(0, 4) }] : [],
  );
  if (years.length > 1) return years;
  const step = Math.max(1, Math.ceil(months.length / MONTH_LABELS));
  return months.flatMap((month, index) =>
    index % step === 0 ? [{ index, label: monthName(month) }] : [],
  );
}

/** `2026-05` as `May 2026`. */
function monthName(month: string): string {
  return `${MONTH_NAMES[Number(month.slice(5)) - 1] ?? ''} ${month.slice(0, 4)}`.trim();
}

/** Where the proof system changes: the first month of each run of one system, gaps skipped. */
export function eraStarts<System extends string>(
  months: readonly { proofSystem: System | null }[],
): { index: number; system: System }[] {
  const starts: { index: number; system: System }[] = [];
  months.forEach(({ proofSystem }, index) => {
    if (proofSystem !== null && starts.at(-1)?.system !== proofSystem) {
      starts.push({ index, system: proofSystem });
    }
  });
  return starts;
}

/** True for a point with a gap on both sides: a line cannot show it, so it needs a dot. */
export function isLonely(values: readonly (number | null)[], index: number): boolean {
  return (
    values[index] !== null &&
    (values[index - 1] ?? null) === null &&
    (values[index + 1] ?? null) === null
  );
}

/** The last point that has a value, where a line's label stands. */
export function lastKnown(
  values: readonly (number | null)[],
): { index: number; value: number } | null {
  for (let index = values.length - 1; index >= 0; index -= 1) {
    const value = values[index];
    if (value !== null && value !== undefined) return { index, value };
  }
  return null;
}

/**
 * Moves labels apart so that none is closer to the next than `gap`, as little as possible and within
 * `[min, max]`. Positions are pixels from the top; the order of the input is kept in the output.
 */
export function spreadLabels({
  positions,
  gap,
  min,
  max,
}: {
  positions: readonly number[];
  gap: number;
  min: number;
  max: number;
}): number[] {
  const order = positions
    .map((_, index) => index)
    .toSorted((a, b) => at(positions, a) - at(positions, b));
  const placed = [...positions];
  let floor = min;
  for (const index of order) {
    placed[index] = Math.max(at(placed, index), floor);
    floor = at(placed, index) + gap;
  }
  let ceiling = max;
  for (const index of order.toReversed()) {
    placed[index] = Math.min(at(placed, index), ceiling);
    ceiling = at(placed, index) - gap;
  }
  return placed;
}

function at(values: readonly number[], index: number): number {
  return values[index] ?? 0;
}

/** A calendar month in UTC, `2022-12`: the slug of a report. */
export type Month = string;

const MONTH = /^(\d{4})-(0[1-9]|1[0-2])$/;

export function isMonth(text: string): text is Month {
  return MONTH.test(text);
}

/** Months since year 0, so that months can be compared and counted. Throws on anything else than `YYYY-MM`. */
export function monthIndex(month: Month): number {
  const match = MONTH.exec(month);
  if (!match) throw new RangeError(`"${month}" is not a month like 2022-12`);
  return Number(match[1]) * 12 + Number(match[2]) - 1;
}

export function monthFromIndex(index: number): Month {
  const year = Math.floor(index / 12);
  return `${String(year).padStart(4, '0')}-${String((index % 12) + 1).padStart(2, '0')}`;
}

/** Every month from `from` to `to`, both included; empty when `to` is earlier. */
export function monthsBetween({ from, to }: { from: Month; to: Month }): Month[] {
  const first = monthIndex(from);
  const count = Math.max(0, monthIndex(to) - first + 1);
  return Array.from({ length: count }, (_, offset) => monthFromIndex(first + offset));
}

/** The month of an instant, in UTC. */
export function monthOf(instant: Date): Month {
  return instant.toISOString().slice(0, 7);
}

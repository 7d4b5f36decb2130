import { type Month, monthFromIndex, monthIndex, monthOf } from '@/lib/format/month';

export type Schedule = {
  /** The next pledged day, today included, `2026-11-22`. */
  nextDue: string;
  /** Its month. */
  nextMonth: Month;
  dueToday: boolean;
  /** Months after the newest report whose pledged day has passed without a report, oldest first. */
  overdue: readonly { month: Month; dueOn: string }[];
};

/**
 * What is due when, against an exchange's pledge to publish on one day of each month.
 * A month counts as answered when its report was found, whenever that was.
 */
export function reportSchedule({
  today,
  pledgeDay,
  newestReport,
}: {
  today: Date;
  pledgeDay: number;
  newestReport: Month | null;
}): Schedule {
  const todayText = today.toISOString().slice(0, 10);
  const dueOn = (month: Month) => `${month}-${String(pledgeDay).padStart(2, '0')}`;
  const current = monthIndex(monthOf(today));
  const newest = newestReport === null ? current - 1 : monthIndex(newestReport);
  const pending = (index: number) => dueOn(monthFromIndex(index)) >= todayText && index > newest;
  const next = [current, current + 1, newest + 1].find(pending) ?? current + 1;
  const overdue = [];
  for (let index = newest + 1; index < next; index += 1) {
    const month = monthFromIndex(index);
    if (dueOn(month) < todayText) overdue.push({ month, dueOn: dueOn(month) });
  }
  const nextMonth = monthFromIndex(next);
  return {
    nextDue: dueOn(nextMonth),
    nextMonth,
    dueToday: dueOn(nextMonth) === todayText,
    overdue,
  };
}

/** How often the pledge was kept, over the reports whose publication day is known. */
export function punctuality(reports: readonly { punctualityDays: number | null }[]): {
  known: number;
  onTime: number;
  medianDays: number | null;
  worstDays: number | null;
} {
  const days = reports
    .flatMap(({ punctualityDays }) => (punctualityDays === null ? [] : [punctualityDays]))
    .toSorted((a, b) => a - b);
  return {
    known: days.length,
    onTime: days.filter((count) => count <= 0).length,
    medianDays: days[Math.floor((days.length - 1) / 2)] ?? null,
    worstDays: days.at(-1) ?? null,
  };
}

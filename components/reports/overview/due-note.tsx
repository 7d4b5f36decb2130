import { formatDayAndMonth, formatMonthName } from '@/lib/format/dates';
import type { punctuality, Schedule } from '@/lib/reports/schedule';

/** When the next report is due, and how the pledge was kept where that is known. */
export function DueNote({
  schedule,
  pledgeDay,
  kept,
}: {
  schedule: Schedule;
  pledgeDay: number;
  kept: ReturnType<typeof punctuality>;
}) {
  const { nextDue, dueToday, nextMonth } = schedule;
  return (
    <div className="border-accent border-l-2 pl-4 text-sm text-soft">
      <strong className="block font-semibold text-base text-ink">
        {dueToday
          ? `${formatMonthName(nextMonth)}’s report is due today`
          : `Next report due ${formatDayAndMonth(nextDue)}`}
      </strong>
      pledged for the {pledgeDay}
      {ordinalEnding(pledgeDay)} of each month
      {kept.known > 0 ? (
        <span className="block">
          {kept.onTime} of {kept.known} reports with a known day came by then
          {kept.medianDays !== null && kept.medianDays > 0
            ? `; the median is ${kept.medianDays} days late`
            : ''}
        </span>
      ) : null}
    </div>
  );
}

function ordinalEnding(day: number): string {
  if (day % 100 >= 11 && day % 100 <= 13) return 'th';
  return ['th', 'st', 'nd', 'rd'][day % 10] ?? 'th';
}

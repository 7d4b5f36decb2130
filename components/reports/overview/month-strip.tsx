import Link from 'next/link';
import { formatMonth } from '@/lib/format/dates';
import { type Month, monthFromIndex, monthIndex } from '@/lib/format/month';
import type { ReportSummary } from '@/lib/reports/schema';

type State = 'figures' | 'some-figures' | 'file-only' | 'not-found' | 'outside';

const WORDS: Record<Exclude<State, 'outside'>, string> = {
  figures: 'BTC, ETH and USDT ratios known',
  'some-figures': 'some figures known',
  'file-only': 'report known, no figure found',
  'not-found': 'not found',
};

const LOOKS: Record<State, string> = {
  figures: 'drawn bg-accent border-accent',
  'some-figures': 'drawn hatched border border-accent',
  'file-only': 'border-2 border-accent',
  'not-found': 'border border-dashed border-line-strong',
  outside: 'invisible',
};

/** Every month since the first report as one square, each naming what was found and linking to it. */
export function MonthStrip({
  exchange,
  reports,
  until,
}: {
  exchange: string;
  reports: readonly ReportSummary[];
  /** The last month that was due. */
  until: Month;
}) {
  const bySlug = new Map(reports.map((report) => [report.report, report]));
  const first = reports.map(({ report }) => report).toSorted()[0];
  if (!first) return null;
  const lastIndex = Math.max(monthIndex(until), ...reports.map(({ report }) => monthIndex(report)));
  const years = range(Math.floor(monthIndex(first) / 12), Math.floor(lastIndex / 12));
  const stateOf = (index: number): State => {
    if (index < monthIndex(first) || index > lastIndex) return 'outside';
    return bySlug.get(monthFromIndex(index))?.completeness ?? 'not-found';
  };
  return (
    <div>
      <ol className="m-0 list-none p-0">
        {years.map((year) => (
          // A finger needs 24 px from month to month: on a phone the year stands above its months.
          <li
            key={year}
            className="mb-1 grid grid-cols-6 items-center gap-1 min-[360px]:grid-cols-12 sm:grid-cols-[2rem_repeat(12,1fr)]"
          >
            <span className="col-span-full text-soft text-xs sm:col-span-1">{year}</span>
            {range(year * 12, year * 12 + 11).map((index) => (
              <Square
                key={index}
                exchange={exchange}
                month={monthFromIndex(index)}
                state={stateOf(index)}
                ordinal={bySlug.get(monthFromIndex(index))?.ordinal ?? null}
              />
            ))}
          </li>
        ))}
      </ol>
      <ul className="mt-3 flex flex-wrap gap-x-4 gap-y-1 text-soft text-xs">
        {(Object.keys(WORDS) as (keyof typeof WORDS)[]).map((state) => (
          <li key={state} className="flex items-center gap-1.5">
            <span className={`inline-block size-3 rounded-[3px] ${LOOKS[state]}`} />
            {WORDS[state]}
          </li>
        ))}
      </ul>
    </div>
  );
}

function Square({
  exchange,
  month,
  state,
  ordinal,
}: {
  exchange: string;
  month: Month;
  state: State;
  ordinal: number | null;
}) {
  if (state === 'outside') return <span className={`block h-5 ${LOOKS[state]}`} />;
  const look = `block h-5 rounded-[3px] ${LOOKS[state]}`;
  const number = ordinal === null ? '' : `, report #${ordinal}`;
  const words = `${formatMonth(month)}${number}: ${WORDS[state]}`;
  if (state === 'not-found')
    return <span role="img" aria-label={words} title={words} className={look} />;
  return (
    <Link
      href={`/${exchange}/reports/${month}`}
      prefetch={false}
      aria-label={words}
      title={words}
      className={`${look} hover:opacity-75`}
    />
  );
}

function range(from: number, to: number): number[] {
  return Array.from({ length: to - from + 1 }, (_, offset) => from + offset);
}

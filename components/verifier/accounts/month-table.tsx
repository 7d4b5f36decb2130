import { formatMonth, formatShortDay } from '@/lib/format/dates';
import { isMonth } from '@/lib/format/month';
import type { Outcome } from '@/lib/verifier/accounts/kept-account';
import type { MonthRow } from '@/lib/verifier/accounts/month-table';
import { OutcomeMark } from './outcome-mark';

/** Months down, names across; a cell nobody checked says so. */
export function MonthTable({
  rows,
  names,
  exchangeNames,
}: {
  rows: readonly MonthRow[];
  names: readonly string[];
  exchangeNames: Readonly<Record<string, string>>;
}) {
  return (
    <section
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard (WCAG 2.1.1)
      tabIndex={0}
      aria-label="Your accounts by month"
      className="overflow-x-auto"
    >
      <table className="w-full text-sm">
        <caption className="sr-only">Whether each account was counted in each month</caption>
        <thead className="text-note text-soft">
          <tr className="border-line border-b">
            <th scope="col" className="py-1.5 pr-5 text-left font-medium">
              Report
            </th>
            {names.map((name) => (
              <th key={name} scope="col" className="min-w-40 py-1.5 pr-5 text-left font-medium">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ exchange, report, tree, cells }) => (
            <tr
              key={`${exchange} ${report}`}
              data-month={report ?? 'unknown'}
              className="border-line border-b align-top last:border-b-0"
            >
              <th scope="row" className="py-2.5 pr-5 text-left font-medium">
                <span className="whitespace-nowrap">
                  {report === null
                    ? 'Month not known'
                    : isMonth(report)
                      ? formatMonth(report)
                      : report}
                </span>
                <span className="block font-normal text-note text-soft">
                  {exchangeNames[exchange] ?? exchange}
                  {tree ? ', tree stored' : ''}
                </span>
              </th>
              {cells.map(({ name, outcome }) => (
                <td key={name} className="py-2.5 pr-5">
                  <Cell outcome={outcome} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

/** Told in full below the table: not to be read as an alarm in months that a hash is not for. */
const SELF_EVIDENT: ReadonlySet<string> = new Set(['included', 'not-found']);

function Cell({ outcome }: { outcome: Outcome | null }) {
  if (!outcome) return <OutcomeMark status="not-checked" />;
  return (
    <>
      <OutcomeMark status={outcome.status} />
      <span className="mt-0.5 block max-w-[34ch] text-note text-soft">
        {SELF_EVIDENT.has(outcome.status) ? '' : `${shorten(outcome.reason)} `}
        <span className="whitespace-nowrap">{formatShortDay(outcome.checkedAt)}</span>
      </span>
    </>
  );
}

/** Reasons may name a whole hash; its start is enough beside the entry itself. */
function shorten(reason: string): string {
  return reason.replace(/\b([0-9a-f]{10})[0-9a-f]{54}\b/g, '$1…');
}

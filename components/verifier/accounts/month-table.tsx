import { ColumnHeader } from '@/components/tables/column-header';
import { DataTable } from '@/components/tables/data-table';
import { TOP } from '@/components/tables/table';
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
    <DataTable
      label="Your accounts by month"
      caption="Whether each account was counted in each month"
      head={
        <>
          <ColumnHeader>Report</ColumnHeader>
          {names.map((name) => (
            <ColumnHeader key={name} className="min-w-40">
              {name}
            </ColumnHeader>
          ))}
        </>
      }
    >
      {rows.map(({ exchange, report, tree, cells }) => (
        <tr key={`${exchange} ${report}`} data-month={report ?? 'unknown'}>
          <th scope="row" className={`${TOP} text-left font-medium`}>
            <span className="whitespace-nowrap">
              {report === null ? 'Month not known' : isMonth(report) ? formatMonth(report) : report}
            </span>
            <span className="block font-normal text-note text-soft">
              {exchangeNames[exchange] ?? exchange}
              {tree ? ', tree stored' : ''}
            </span>
          </th>
          {cells.map(({ name, outcome }) => (
            <td key={name} className={TOP}>
              <Cell outcome={outcome} />
            </td>
          ))}
        </tr>
      ))}
    </DataTable>
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

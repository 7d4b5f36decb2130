import Link from 'next/link';
import { ColumnHeader } from '@/components/tables/column-header';
import { DataTable } from '@/components/tables/data-table';
import { LINE, NUMBER } from '@/components/tables/table';
import { TableExport } from '@/components/tables/table-export';
import { NotFound } from '@/components/ui/not-found-cell';
import { formatAmount, formatCompact, formatExact } from '@/lib/format/amounts';
import { formatShortMonth } from '@/lib/format/dates';
import type { AddressDetail, AddressHolding } from '@/lib/wallets/schema';
import { HoldingChart } from './holding-chart';
import { holdingSeries, type MonthOfHolding } from './holding-months';
import { VerdictMark } from './verdict-mark';
import { TYPE_WORDS } from './verdict-words';

/** More coins than this would make a wall of drawings; the table holds them all. */
const CHARTS = 4;
const COLUMNS = [
  'report',
  'label',
  'published network',
  'asset',
  'amount',
  'height',
  'type',
  'verdict',
  'line',
];

/** Charts and table of what an address held; a report that does not list it is a row too. */
export function HoldingHistory({ exchange, detail }: { exchange: string; detail: AddressDetail }) {
  const { holdings, reports, network, address } = detail;
  const series = holdingSeries(detail);
  const name = `${exchange}-${network}-${address.slice(0, 12)}`;
  const months = reports.toReversed();
  return (
    <div className="grid min-w-0 grid-cols-1 gap-5">
      <div className="grid grid-cols-1 gap-x-8 gap-y-5 lg:grid-cols-2">
        {series.slice(0, CHARTS).map((one) => (
          <HoldingChart
            key={one.label}
            name={name}
            series={one}
            words={one.months.map(monthWords)}
          />
        ))}
      </div>
      {series.length > CHARTS ? (
        <p className="text-soft text-xs">
          {CHARTS} of {series.length} coins are drawn; the table holds all.
        </p>
      ) : null}
      <div className="min-w-0">
        <div className="no-print mb-1 flex justify-end">
          <TableExport
            name={`${name}-holdings`}
            header={COLUMNS}
            rows={holdings.map((row) => [
              row.report,
              row.label,
              row.publishedNetwork,
              row.asset,
              row.amount,
              row.height,
              row.type,
              row.verdict.status,
              row.line,
            ])}
          />
        </div>
        <DataTable
          label="Holdings by report"
          caption="What the address held in each report, newest first, amounts in coins"
          head={
            <>
              <ColumnHeader>Report</ColumnHeader>
              <ColumnHeader>Label</ColumnHeader>
              <ColumnHeader align="right">Amount, coins</ColumnHeader>
              <ColumnHeader align="right">At block</ColumnHeader>
              <ColumnHeader>Type</ColumnHeader>
              <ColumnHeader>Verdict</ColumnHeader>
              <ColumnHeader align="right">Line in the file</ColumnHeader>
            </>
          }
        >
          {months.flatMap((report) => {
            const rows = holdings.filter((row) => row.report === report);
            return rows.length > 0
              ? rows.map((row) => <HeldRow key={row.id} exchange={exchange} row={row} />)
              : [
                  <tr key={report} className="bg-sunken">
                    <th scope="row" className={`${LINE} text-left font-medium`}>
                      {formatShortMonth(report)}
                    </th>
                    <td className={LINE} colSpan={6}>
                      <NotFound words="This report does not list the address." />
                    </td>
                  </tr>,
                ];
          })}
        </DataTable>
      </div>
    </div>
  );
}

function monthWords({ report, holding }: MonthOfHolding) {
  const amount = holding?.amount ?? null;
  const full =
    holding === null ? 'not listed' : amount === null ? 'no amount' : formatAmount(amount);
  return {
    month: formatShortMonth(report),
    short: amount === null ? '' : formatCompact(amount),
    full: `${formatShortMonth(report)} ${full}`,
  };
}

function HeldRow({ exchange, row }: { exchange: string; row: AddressHolding }) {
  const { report, label, amount, height, type, verdict, line, duplicate } = row;
  return (
    <tr>
      <th scope="row" className={`${LINE} text-left font-medium`}>
        <Link
          href={`/${exchange}/addresses?report=${report}`}
          prefetch={false}
          className="underline-offset-4 hover:underline"
        >
          {formatShortMonth(report)}
        </Link>
      </th>
      <td className={LINE}>
        {label}
        {duplicate ? <span className="ml-2 text-caution text-xs">repeated row</span> : null}
      </td>
      <td className={NUMBER}>
        {amount === null ? <NotFound words="not stated" /> : formatExact(amount)}
      </td>
      <td className={NUMBER}>{height ?? <NotFound words="not stated" />}</td>
      <td className={`${LINE} text-soft`}>{TYPE_WORDS[type]}</td>
      <td className={LINE}>
        <VerdictMark status={verdict.status} />
      </td>
      <td className={NUMBER}>{line}</td>
    </tr>
  );
}

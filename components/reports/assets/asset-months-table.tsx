import Link from 'next/link';
import type { AmountsRow } from '@/components/charts/amounts-rows';
import { EvidenceBadge } from '@/components/reports/evidence-badge';
import { ColumnHeader } from '@/components/tables/column-header';
import { DataTable } from '@/components/tables/data-table';
import { LINE, NUMBER } from '@/components/tables/table';
import { NotFound } from '@/components/ui/not-found-cell';
import { formatAmount, formatExact, formatRatio, formatSigned } from '@/lib/format/amounts';
import { formatShortMonth } from '@/lib/format/dates';

const MONTH = `${LINE} sticky left-0 bg-card text-left`;

/** Every month of one asset, newest first; months without a report or a figure are told as such. */
export function AssetMonthsTable({
  exchange,
  asset,
  rows,
}: {
  exchange: string;
  asset: string;
  rows: readonly AmountsRow[];
}) {
  return (
    <DataTable
      label={`${asset} by month`}
      caption={`${asset} by month: ratios in percent; reserves, liabilities and surplus in ${asset}`}
      head={
        <>
          <ColumnHeader className="sticky left-0 bg-card">Month</ColumnHeader>
          <ColumnHeader align="right">Recomputed %</ColumnHeader>
          <ColumnHeader align="right">Printed %</ColumnHeader>
          <ColumnHeader align="right">Reserves, {asset}</ColumnHeader>
          <ColumnHeader align="right">Owed to users</ColumnHeader>
          <ColumnHeader align="right">Surplus</ColumnHeader>
          <ColumnHeader align="right">Own wallets</ColumnHeader>
          <ColumnHeader align="right">Custody</ColumnHeader>
          <ColumnHeader>Evidence</ColumnHeader>
        </>
      }
    >
      {rows.toReversed().map((row) => (
        <tr key={row.month.month}>
          <MonthCells exchange={exchange} row={row} />
        </tr>
      ))}
    </DataTable>
  );
}

function MonthCells({ exchange, row }: { exchange: string; row: AmountsRow }) {
  const { month, point, surplus } = row;
  const label = formatShortMonth(month.month);
  if (month.report === null) {
    return (
      <>
        <th scope="row" className={`${MONTH} font-normal`}>
          {label}
        </th>
        <td colSpan={8} className={`${LINE} text-soft text-sm italic`}>
          No report of this month was found.
        </td>
      </>
    );
  }
  const path = `/${exchange}/reports/${month.report}`;
  const known = point.evidence !== null || point.exchangeReserves !== null;
  return (
    <>
      <th scope="row" className={`${MONTH} font-medium`}>
        <Link href={path} prefetch={false} className="underline-offset-4 hover:underline">
          {label}
        </Link>
        {month.ordinal === null ? null : <span className="ml-2 text-soft">#{month.ordinal}</span>}
      </th>
      {known ? (
        <>
          <td className={`${NUMBER} font-semibold`}>
            {point.basis === 'recomputed' && point.ratio ? (
              formatRatio(point.ratio)
            ) : (
              <NotFound words="no amounts" />
            )}
          </td>
          <td className={NUMBER}>
            {point.publishedRatio === null ? <NotFound /> : formatExact(point.publishedRatio)}
          </td>
          <Amount value={point.reserves} about={point.approximate} />
          <Amount value={point.liabilities} about={point.approximate} />
          <td className={NUMBER}>
            {surplus === null ? <NotFound /> : <Surplus value={surplus} />}
          </td>
          <Amount value={point.exchangeReserves} about={false} />
          <Amount value={point.custodyReserves} about={false} />
        </>
      ) : (
        <td colSpan={7} className={`${LINE} text-soft text-sm italic`}>
          The report is known; no figure of this asset was found.
        </td>
      )}
      <td className={LINE}>
        {point.evidence ? (
          <EvidenceBadge evidence={point.evidence} href={`${path}#sources`} />
        ) : (
          <Link
            href={`${path}#sources`}
            prefetch={false}
            className="text-soft text-xs underline underline-offset-4"
          >
            sources
          </Link>
        )}
      </td>
    </>
  );
}

function Amount({ value, about }: { value: string | null; about: boolean }) {
  return (
    <td className={NUMBER} title={value === null ? undefined : formatExact(value)}>
      {value === null ? <NotFound /> : `${about ? '≈ ' : ''}${formatAmount(value)}`}
    </td>
  );
}

function Surplus({ value }: { value: string }) {
  return (
    <span
      className={value.startsWith('-') ? 'text-negative' : 'text-positive'}
      title={formatExact(value)}
    >
      {formatSigned(value)}
    </span>
  );
}

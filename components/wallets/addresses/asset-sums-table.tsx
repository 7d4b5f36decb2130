import Link from 'next/link';
import { Fragment } from 'react';
import { AssetMark } from '@/components/charts/asset-mark';
import { ColumnHeader } from '@/components/tables/column-header';
import { DataTable } from '@/components/tables/data-table';
import { LINE, NUMBER } from '@/components/tables/table';
import { NotFound } from '@/components/ui/not-found-cell';
import { formatAmount, formatCount, formatExact, formatSigned } from '@/lib/format/amounts';
import { OWNERSHIP_STATUSES } from '@/lib/signatures/verdict';
import type { AssetReconciliation } from '@/lib/wallets/ledger/schema';
import { shareOf } from '@/lib/wallets/ledger/share-of';

type Figure = Exclude<keyof AssetReconciliation, 'asset' | 'rows'>;
type FigureColumn = { figure: Figure; name: string; write?: (value: string) => string };

const COLUMNS: readonly FigureColumn[] = [
  { figure: 'computed', name: 'Sum of rows' },
  { figure: 'computedPassed', name: 'Proven owned' },
  { figure: 'fileStated', name: 'File’s own sum' },
  { figure: 'publishedExchangeReserves', name: 'Published, own' },
  { figure: 'difference', name: 'Difference', write: formatSigned },
  { figure: 'custodyReserves', name: 'Custody' },
  { figure: 'recomputedRatio', name: 'Ratio from rows, %', write: String },
  { figure: 'publishedRatio', name: 'Printed, %', write: String },
];

/** Sums of rows by asset beside what was stated of each; a column nobody stated is left out. */
export function AssetSumsTable({
  label,
  assets,
  explorer,
}: {
  label: string;
  assets: readonly AssetReconciliation[];
  /** The list of the report's addresses. */
  explorer: string;
}) {
  const columns = COLUMNS.filter(({ figure }) => assets.some((asset) => asset[figure] !== null));
  return (
    <DataTable
      label={label}
      caption="Sum of the rows of each asset beside the file's own sum and the published figures, amounts in coins, ratios in percent"
      head={
        <>
          <ColumnHeader className="sticky left-0 bg-card">Asset</ColumnHeader>
          <ColumnHeader align="right">Rows</ColumnHeader>
          {columns.map(({ figure, name }) => (
            <Fragment key={figure}>
              <ColumnHeader align="right">{name}</ColumnHeader>
              {figure === 'computedPassed' ? (
                <ColumnHeader align="right">Proven, %</ColumnHeader>
              ) : null}
            </Fragment>
          ))}
        </>
      }
    >
      {assets.map((one) => (
        <tr key={one.asset}>
          <th scope="row" className={`${LINE} sticky left-0 bg-card text-left font-medium`}>
            <Link
              href={`${explorer}&asset=${encodeURIComponent(one.asset)}`}
              prefetch={false}
              className="inline-flex items-center gap-2 underline-offset-4 hover:underline"
            >
              <AssetMark asset={one.asset} />
              {one.asset}
            </Link>
          </th>
          <td className={NUMBER}>{formatCount(one.rows)}</td>
          {columns.map((column) => (
            <Fragment key={column.figure}>
              <FigureCell column={column} value={one[column.figure]} />
              {column.figure === 'computedPassed' ? (
                <ProvenShare figures={one} explorer={explorer} />
              ) : null}
            </Fragment>
          ))}
        </tr>
      ))}
    </DataTable>
  );
}

const UNPROVEN = OWNERSHIP_STATUSES.filter((status) => status !== 'pass').join(',');

/** How much of an asset's coins is proven; leads to the rows that are not. */
function ProvenShare({
  figures: { asset, computed, computedPassed },
  explorer,
}: {
  figures: AssetReconciliation;
  explorer: string;
}) {
  const share = shareOf(computedPassed, computed);
  return (
    <td className={NUMBER}>
      {share === null ? (
        <NotFound words="no amount" />
      ) : computedPassed === computed ? (
        share
      ) : (
        <Link
          href={`${explorer}&asset=${encodeURIComponent(asset)}&verdict=${UNPROVEN}`}
          prefetch={false}
          aria-label={`${share} percent of ${asset} proven: show the rows that are not`}
          className="underline decoration-line-strong underline-offset-4 hover:decoration-ink"
        >
          {share}
        </Link>
      )}
    </td>
  );
}

function FigureCell({
  column: { figure, write = formatAmount },
  value,
}: {
  column: FigureColumn;
  value: string | null;
}) {
  return (
    <td
      className={`${NUMBER} ${figure === 'recomputedRatio' ? 'font-semibold' : ''}`}
      title={value === null ? undefined : formatExact(value)}
    >
      {value === null ? <NotFound words="not known" /> : write(value)}
    </td>
  );
}

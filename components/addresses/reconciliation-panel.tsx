import { AssetMark } from '@/components/assets/asset-mark';
import { ColumnHeader } from '@/components/tables/column-header';
import { DataTable } from '@/components/tables/data-table';
import { TableExport } from '@/components/tables/table-export';
import { NotFound } from '@/components/ui/not-found-cell';
import { Panel } from '@/components/ui/panel';
import { TextLink } from '@/components/ui/text-link';
import { formatAmount, formatCount, formatExact, formatSigned } from '@/lib/format/amounts';
import type { AssetReconciliation, Ledger } from '@/lib/ledgers/schema';
import { DiscrepancyTable } from './discrepancy-table';
import { LabelTable } from './label-table';

const CELL = 'whitespace-nowrap px-2.5 py-2 first:pl-0 last:pr-0';
const NUMBER = `${CELL} text-right`;
const COLUMNS = [
  ...['asset', 'rows', 'computed', 'computedPassed', 'fileStated', 'publishedExchangeReserves'],
  ...['difference', 'custodyReserves', 'liabilities', 'recomputedRatio', 'publishedRatio'],
];

/** Whether the rows of the wallet file add up: to its own summary, and to what was published. */
export function ReconciliationPanel({ name, ledger }: { name: string; ledger: Ledger }) {
  const { exchange, report, assets, discrepancies, duplicates, setAside } = ledger;
  return (
    <Panel
      id="reconciliation"
      title="Do the rows add up to what was published?"
      tools={
        <TableExport
          name={`${exchange}-${report}-reconciliation`}
          header={COLUMNS}
          rows={assets.map((one) => [
            ...[one.asset, one.rows, one.computed, one.computedPassed, one.fileStated],
            ...[one.publishedExchangeReserves, one.difference, one.custodyReserves],
            ...[one.liabilities, one.recomputedRatio, one.publishedRatio],
          ])}
        />
      }
    >
      <DataTable
        label="Rows against published figures"
        caption="Sum of the rows of each asset beside the file's own sum and the published figures, amounts in coins, ratios in percent"
        head={
          <>
            <ColumnHeader className="sticky left-0 bg-card">Asset</ColumnHeader>
            <ColumnHeader align="right">Rows</ColumnHeader>
            <ColumnHeader align="right">Sum of rows</ColumnHeader>
            <ColumnHeader align="right">Proven owned</ColumnHeader>
            <ColumnHeader align="right">File’s own sum</ColumnHeader>
            <ColumnHeader align="right">Published, own</ColumnHeader>
            <ColumnHeader align="right">Difference</ColumnHeader>
            <ColumnHeader align="right">Custody</ColumnHeader>
            <ColumnHeader align="right">Ratio from rows %</ColumnHeader>
            <ColumnHeader align="right">{name} printed %</ColumnHeader>
          </>
        }
      >
        {assets.map((asset) => (
          <AssetRow key={asset.asset} figures={asset} />
        ))}
      </DataTable>
      <h3 className="mt-6 mb-2 font-semibold text-sm">
        What does not add up{discrepancies.length > 0 ? `: ${discrepancies.length}` : ''}
      </h3>
      <DiscrepancyTable discrepancies={discrepancies} />
      <details className="mt-4 text-sm">
        <summary className="text-accent underline underline-offset-4">
          Sums of all {formatCount(ledger.labels.length)} coin labels
        </summary>
        <div className="mt-2">
          <LabelTable labels={ledger.labels} />
        </div>
      </details>
      <p className="mt-3 max-w-[80ch] text-soft text-xs">
        {duplicates > 0
          ? `${duplicates === 1 ? '1 row repeats' : `${formatCount(duplicates)} rows repeat`} a label and address; sums count them as the file does. `
          : 'No label and address occurs twice. '}
        {setAside > 0 ? (
          <>
            <TextLink href={`/${exchange}/addresses?report=${report}#set-aside`}>
              {setAside === 1 ? 'One row' : `${formatCount(setAside)} rows`} that could not be read
            </TextLink>{' '}
            {setAside === 1 ? 'is' : 'are'} in no sum.{' '}
          </>
        ) : (
          'No row was set aside. '
        )}
        “Proven owned” sums the rows whose signature passes. The ratio from rows adds published
        custody and divides by what is owed; it is left out where one of them is not known.
      </p>
    </Panel>
  );
}

function AssetRow({ figures }: { figures: AssetReconciliation }) {
  const { asset, rows, difference, recomputedRatio, publishedRatio } = figures;
  return (
    <tr>
      <th scope="row" className={`${CELL} sticky left-0 bg-card text-left font-medium`}>
        <span className="inline-flex items-center gap-2">
          <AssetMark asset={asset} />
          {asset}
        </span>
      </th>
      <td className={NUMBER}>{formatCount(rows)}</td>
      <Amount value={figures.computed} />
      <Amount value={figures.computedPassed} />
      <Amount value={figures.fileStated} />
      <Amount value={figures.publishedExchangeReserves} />
      <td className={NUMBER} title={difference === null ? undefined : formatExact(difference)}>
        {difference === null ? <NotFound words="not known" /> : formatSigned(difference)}
      </td>
      <Amount value={figures.custodyReserves} />
      <td className={`${NUMBER} font-semibold`}>
        {recomputedRatio ?? <NotFound words="not known" />}
      </td>
      <td className={NUMBER}>{publishedRatio ?? <NotFound />}</td>
    </tr>
  );
}

function Amount({ value }: { value: string | null }) {
  if (value === null) {
    return (
      <td className={NUMBER}>
        <NotFound words="not stated" />
      </td>
    );
  }
  return (
    <td className={NUMBER} title={formatExact(value)}>
      {formatAmount(value)}
    </td>
  );
}

import { ColumnHeader, type Sorting } from '@/components/tables/column-header';
import { DataTable } from '@/components/tables/data-table';
import { HEADLINE_ASSETS } from '@/lib/reports/constants';
import type { MonthFilter, MonthRow, SortKey } from './month-rows';
import { GapRow, ReportRow } from './report-list-row';

const RATIO_SORTS: Record<(typeof HEADLINE_ASSETS)[number], SortKey> = {
  BTC: 'btc',
  ETH: 'eth',
  USDT: 'usdt',
};

/** One row a month, newest first unless sorted otherwise; months without a report are rows too. */
export function ReportListTable({
  exchange,
  rows,
  filter,
  href,
}: {
  exchange: string;
  rows: readonly MonthRow[];
  filter: MonthFilter;
  href: (change: Partial<MonthFilter>) => string;
}) {
  const sorting = (sort: SortKey): Sorting => {
    const current = filter.sort === sort;
    const next = current && filter.order === 'desc' ? 'asc' : 'desc';
    return { direction: current ? filter.order : null, href: href({ sort, order: next }) };
  };
  return (
    <DataTable
      label="Reports by month"
      caption="Reports by month with reserve ratios in percent, snapshot, publication, proof system and sources"
      head={
        <>
          <ColumnHeader sorting={sorting('month')} className="sticky left-0 bg-card">
            Report
          </ColumnHeader>
          {HEADLINE_ASSETS.map((asset) => (
            <ColumnHeader key={asset} align="right" sorting={sorting(RATIO_SORTS[asset])}>
              {asset} %
            </ColumnHeader>
          ))}
          <ColumnHeader>Snapshot, UTC</ColumnHeader>
          <ColumnHeader sorting={sorting('published')}>Published</ColumnHeader>
          <ColumnHeader>Proof of liabilities</ColumnHeader>
          <ColumnHeader align="right">Addresses</ColumnHeader>
          <ColumnHeader align="right">Sources</ColumnHeader>
          <ColumnHeader align="right">Conflicts</ColumnHeader>
        </>
      }
    >
      {rows.map((row) =>
        row.report ? (
          <ReportRow key={row.month} exchange={exchange} report={row.report} />
        ) : (
          <GapRow key={row.month} row={row} columns={10} />
        ),
      )}
    </DataTable>
  );
}

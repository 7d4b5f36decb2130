import Link from 'next/link';
import { TableExport } from '@/components/tables/table-export';
import { Panel } from '@/components/ui/panel';
import { EmptyState } from '@/components/ui/states';
import { TextLink } from '@/components/ui/text-link';
import type { MonthFilter, MonthRow } from './month-rows';
import { REPORT_LIST_COLUMNS, reportListRecords } from './report-list-export';
import { ReportListTable } from './report-list-table';

const FORMAT_NAMES = { csv: 'CSV', json: 'JSON', parquet: 'Parquet' } as const;

/** The months a filter leaves, with their count, what the marks mean, export and full downloads. */
export function ReportListPanel({
  exchange,
  rows,
  total,
  filter,
  href,
  inDatasets,
}: {
  exchange: string;
  rows: readonly MonthRow[];
  total: number;
  filter: MonthFilter;
  href: (change: Partial<MonthFilter>) => string;
  /** Whether the data sets hold these reports: those of a made-up exchange they do not. */
  inDatasets: boolean;
}) {
  return (
    <Panel>
      <div className="mb-2 flex flex-wrap items-center justify-between gap-x-4 gap-y-2">
        <p role="status" className="text-sm">
          <strong className="font-semibold">{rows.length}</strong>
          <span className="text-soft"> of {total} months shown</span>
        </p>
        <div className="flex items-center gap-3 text-note">
          {inDatasets ? (
            <span className="text-soft">
              All data:{' '}
              {(['csv', 'json', 'parquet'] as const).map((format, index) => (
                <span key={format}>
                  {index > 0 ? ', ' : ''}
                  <a
                    href={`/api/v1/datasets/reports.${format}`}
                    download={`reports.${format}`}
                    className="text-accent hover:underline"
                  >
                    {FORMAT_NAMES[format]}
                  </a>
                </span>
              ))}
              {', '}
              <Link href="/datasets" prefetch={false} className="text-accent hover:underline">
                more
              </Link>
            </span>
          ) : null}
          <TableExport
            name={`${exchange}-reports`}
            header={REPORT_LIST_COLUMNS}
            rows={reportListRecords(rows)}
          />
        </div>
      </div>
      {rows.length === 0 ? (
        <EmptyState title="No month fits all three filters.">
          <TextLink href={href({ year: null, state: null, proof: null })}>
            Show every month
          </TextLink>
        </EmptyState>
      ) : (
        <ReportListTable exchange={exchange} rows={rows} filter={filter} href={href} />
      )}
      <p className="mt-3 max-w-[80ch] text-soft text-xs">
        Ratios with two decimals are recomputed from the amounts; “printed” marks a whole percent as
        the exchange printed it, where its amounts were not found. Days count from the pledged day
        to publication. Times are UTC.
      </p>
    </Panel>
  );
}

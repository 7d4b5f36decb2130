import { FORMATS, MEDIA_TYPES } from '@/lib/tabular/formats';
import { REPORT_DEFINITIONS } from './constants';
import type { ReportDataset } from './schema';

type ReportFiles = { exchange: string; report: string; rows: number };

/** Wallet ledgers and trees of liabilities as data sets: where each report's files are served. */
export function describeByReport({
  ledgers,
  trees,
}: {
  ledgers: readonly (ReportFiles & { ledger: number })[];
  trees: readonly ReportFiles[];
}): ReportDataset[] {
  return [
    {
      ...described('addresses'),
      reports: ledgers.map(({ exchange, report, rows, ledger }) => ({
        exchange,
        report,
        rows,
        files: FORMATS.map((format) => ({
          format,
          name: `${exchange}-${report}-addresses.${format}`,
          path: `/api/v1/exchanges/${exchange}/reports/${report}/holdings/export?format=${format}&ledger=${ledger}`,
          mediaType: MEDIA_TYPES[format],
        })),
      })),
    },
    {
      ...described('liabilities'),
      reports: trees.map(({ exchange, report, rows }) => ({
        exchange,
        report,
        rows,
        files: FORMATS.map((format) => ({
          format,
          name: `${exchange}-${report}-liabilities.${format}`,
          path: `/api/v1/exchanges/${exchange}/reports/${report}/liabilities/export?format=${format}`,
          mediaType: MEDIA_TYPES[format],
        })),
      })),
    },
  ];
}

function described<Id extends keyof typeof REPORT_DEFINITIONS>(id: Id) {
  const { title, description, columns } = REPORT_DEFINITIONS[id];
  return { id, title, description, columns: columns.map((column) => ({ ...column })) };
}

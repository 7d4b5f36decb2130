import { ColumnHeader } from '@/components/tables/column-header';
import { DataTable } from '@/components/tables/data-table';
import { LINE, NUMBER } from '@/components/tables/table';
import { InlineCode } from '@/components/ui/inline-code';
import { Panel } from '@/components/ui/panel';
import { TextLink } from '@/components/ui/text-link';
import type { ReportDataset } from '@/lib/datasets/schema';
import { formatCount } from '@/lib/format/amounts';
import { formatMonth } from '@/lib/format/dates';
import { DatasetColumns } from './dataset-columns';

const FORMAT_NAMES = { csv: 'CSV', json: 'JSON', parquet: 'Parquet' } as const;

/** What is offered report by report: its rows and files for each, or that there is none here yet. */
export function ReportDatasetPanel({
  dataset: { id, title, description, columns, reports },
  exchangeNames,
}: {
  dataset: ReportDataset;
  exchangeNames: Readonly<Record<string, string>>;
}) {
  const unit = id === 'liabilities' ? 'Leaves' : 'Rows';
  return (
    <Panel
      id={id}
      title={title}
      tools={
        <p className="text-soft text-sm">
          {reports.length === 1 ? '1 report' : `${formatCount(reports.length)} reports`}
        </p>
      }
    >
      <p className="mb-3 max-w-[75ch] text-sm">
        <InlineCode text={description} />
      </p>
      {reports.length === 0 ? (
        <p className="text-soft text-sm italic">No file of this kind has been ingested here yet.</p>
      ) : (
        <DataTable
          label={`Files of ${title}`}
          head={
            <>
              <ColumnHeader>Report</ColumnHeader>
              <ColumnHeader align="right">{unit}</ColumnHeader>
              <ColumnHeader>Files</ColumnHeader>
            </>
          }
        >
          {reports.map(({ exchange, report, rows, files }) => (
            <tr key={`${exchange} ${report}`}>
              <th scope="row" className={`${LINE} text-left font-medium`}>
                <TextLink href={`/${exchange}/reports/${report}`}>
                  {exchangeNames[exchange] ?? exchange}, {formatMonth(report)}
                </TextLink>
              </th>
              <td className={NUMBER}>{formatCount(rows)}</td>
              <td className={`${LINE} w-full`}>
                <span className="inline-flex gap-3">
                  {files.map(({ format, name, path }) => (
                    <TextLink key={format} href={path} download={name} aria-label={name}>
                      {FORMAT_NAMES[format]}
                    </TextLink>
                  ))}
                </span>
              </td>
            </tr>
          ))}
        </DataTable>
      )}
      <DatasetColumns title={title} columns={columns} />
    </Panel>
  );
}

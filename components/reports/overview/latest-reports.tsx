import Link from 'next/link';
import { ColumnHeader } from '@/components/tables/column-header';
import { ENDS, Table } from '@/components/tables/table';
import { NotFound } from '@/components/ui/not-found-cell';
import { formatRatio } from '@/lib/format/amounts';
import { formatShortMonth } from '@/lib/format/dates';
import { HEADLINE_ASSETS } from '@/lib/reports/constants';
import type { ReportSummary } from '@/lib/reports/schema';

/** The newest reports that carry a figure, as a short table. */
export function LatestReports({
  exchange,
  reports,
}: {
  exchange: string;
  reports: readonly ReportSummary[];
}) {
  return (
    <Table
      caption="Reserve ratio in percent of the newest reports; two decimals where recomputed from amounts, none where only the printed percent is known"
      className={ENDS}
      head={
        <>
          <ColumnHeader room="py-1.5 pr-2">Report</ColumnHeader>
          {HEADLINE_ASSETS.map((asset) => (
            <ColumnHeader key={asset} align="right" room="px-1 py-1.5 sm:px-2">
              {asset} %
            </ColumnHeader>
          ))}
          <ColumnHeader align="right" room="py-1.5 pl-2" className="hidden sm:table-cell">
            Sources
          </ColumnHeader>
        </>
      }
    >
      {reports.map((report) => (
        <tr key={report.report}>
          <th scope="row" className="py-2 pr-2 text-left font-normal">
            <Link
              href={`/${exchange}/reports/${report.report}`}
              prefetch={false}
              className="underline-offset-4 hover:underline"
            >
              {formatShortMonth(report.report)}
              {report.ordinal === null ? null : (
                <span className="ml-2 text-soft">#{report.ordinal}</span>
              )}
            </Link>
          </th>
          {HEADLINE_ASSETS.map((asset) => {
            const found = report.ratios.find((ratio) => ratio.asset === asset);
            return (
              <td key={asset} className="px-1 py-2 text-right sm:px-2">
                {found?.ratio ? (
                  formatRatio(found.ratio, found.basis === 'recomputed' ? 2 : 0)
                ) : (
                  <NotFound />
                )}
              </td>
            );
          })}
          <td className="hidden py-2 pl-2 text-right sm:table-cell">{report.sourceCount}</td>
        </tr>
      ))}
    </Table>
  );
}

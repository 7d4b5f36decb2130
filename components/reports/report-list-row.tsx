import Link from 'next/link';
import { LINE, NUMBER } from '@/components/tables/table';
import { NotFound } from '@/components/ui/not-found-cell';
import { formatCount, formatRatio } from '@/lib/format/amounts';
import { formatClock, formatShortDay, formatShortMonth } from '@/lib/format/dates';
import { HEADLINE_ASSETS } from '@/lib/reports/constants';
import { PROOF_SYSTEM_NAMES } from '@/lib/reports/proof-system-names';
import type { RatioSummary, ReportSummary } from '@/lib/reports/schema';
import type { MonthRow } from './month-rows';
import { punctualityWords } from './report-words';

/** A month with a report. */
export function ReportRow({ exchange, report }: { exchange: string; report: ReportSummary }) {
  const path = `/${exchange}/reports/${report.report}`;
  const { ordinal, snapshotAt, publishedOn, punctualityDays, proofSystem } = report;
  return (
    <tr>
      <th scope="row" className={`${LINE} sticky left-0 bg-card text-left font-medium`}>
        <Link href={path} prefetch={false} className="underline-offset-4 hover:underline">
          {formatShortMonth(report.report)}
        </Link>
        <span className="block font-normal text-soft text-xs">
          {ordinal === null ? 'number not found' : `#${ordinal}`}
        </span>
      </th>
      {HEADLINE_ASSETS.map((asset) => (
        <td key={asset} className={NUMBER}>
          <Ratio ratio={report.ratios.find((entry) => entry.asset === asset)} />
        </td>
      ))}
      <td className={LINE}>{snapshotAt === null ? <NotFound /> : <Snapshot at={snapshotAt} />}</td>
      <td className={LINE}>
        {publishedOn === null ? <NotFound /> : formatShortDay(publishedOn)}
        {punctualityDays === null ? null : (
          <span className="block text-soft text-xs">{punctualityWords(punctualityDays)}</span>
        )}
      </td>
      <td className={LINE}>{proofSystem ? PROOF_SYSTEM_NAMES[proofSystem] : <NotFound />}</td>
      <td className={NUMBER}>
        {report.addressCount === null ? <NotFound /> : formatCount(report.addressCount)}
      </td>
      <td className={NUMBER}>
        <Link
          href={`${path}#sources`}
          prefetch={false}
          aria-label={`${report.sourceCount} sources of ${formatShortMonth(report.report)}`}
          className="underline-offset-4 hover:underline"
        >
          {report.sourceCount}
        </Link>
      </td>
      <td className={NUMBER}>
        {report.conflictCount === 0 ? (
          <span className="text-soft">0</span>
        ) : (
          <Link
            href={`${path}#conflicts`}
            prefetch={false}
            aria-label={`${report.conflictCount} conflicts of ${formatShortMonth(report.report)}`}
            className="text-caution underline-offset-4 hover:underline"
          >
            {report.conflictCount}
          </Link>
        )}
      </td>
    </tr>
  );
}

/** A month without a report, told as such. */
export function GapRow({ row, columns }: { row: MonthRow; columns: number }) {
  const { month, impliedOrdinal } = row;
  return (
    <tr className="bg-sunken">
      <th scope="row" className={`${LINE} sticky left-0 bg-sunken text-left font-normal`}>
        {formatShortMonth(month)}
        {impliedOrdinal === null ? null : (
          <span className="block text-soft text-xs italic">(#{impliedOrdinal})</span>
        )}
      </th>
      <td colSpan={columns - 1} className={`${LINE} text-soft text-sm italic`}>
        {impliedOrdinal === null
          ? 'No report of this month was found.'
          : 'Not found. By the numbers around it a report exists.'}
      </td>
    </tr>
  );
}

function Snapshot({ at }: { at: string }) {
  return (
    <>
      {formatShortDay(at)}
      <span className="block text-soft text-xs">
        {at.includes('T') ? formatClock(at) : 'hour not known'}
      </span>
    </>
  );
}

/** Two decimals when recomputed; a printed percent keeps its column and says what it is. */
function Ratio({ ratio }: { ratio: RatioSummary | undefined }) {
  if (!ratio || ratio.ratio === null) return <NotFound />;
  if (ratio.basis === 'recomputed') return formatRatio(ratio.ratio);
  return (
    <>
      {formatRatio(ratio.ratio, 0)}
      <span className="block text-soft text-xs">printed</span>
    </>
  );
}

import Link from 'next/link';
import { formatShortMonth } from '@/lib/format/dates';
import type { ReportSummary } from '@/lib/reports/schema';

type Neighbour = Pick<ReportSummary, 'report' | 'ordinal'> | null;

/** The reports before and after this one. */
export function ReportNeighbours({
  exchange,
  previous,
  next,
}: {
  exchange: string;
  previous: Neighbour;
  next: Neighbour;
}) {
  return (
    <nav aria-label="Reports before and after" className="flex gap-2 text-sm">
      <NeighbourLink exchange={exchange} report={previous} word="Earlier" />
      <NeighbourLink exchange={exchange} report={next} word="Later" />
    </nav>
  );
}

function NeighbourLink({
  exchange,
  report,
  word,
}: {
  exchange: string;
  report: Neighbour;
  word: 'Earlier' | 'Later';
}) {
  if (!report) return null;
  const number = report.ordinal === null ? '' : ` #${report.ordinal}`;
  return (
    <Link
      href={`/${exchange}/reports/${report.report}`}
      prefetch={false}
      rel={word === 'Earlier' ? 'prev' : 'next'}
      className="rounded-lg border border-line px-3 py-1.5 hover:border-line-strong"
    >
      <span className="block text-soft text-xs">{word}</span>
      {formatShortMonth(report.report)}
      {number}
    </Link>
  );
}

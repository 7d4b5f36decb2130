import type { IngestResult, ReportOutcome } from '@/lib/ingest/ingest-reports';
import { printable } from './printable';

const MOST_LISTED = 12;

/** Says what an ingest stored, and what it did not store because it was there. */
export function printIngestResult(result: IngestResult): void {
  for (const line of describeIngest(result)) console.log(line);
}

/** The lines of `printIngestResult`. */
export function describeIngest({ files, reports }: IngestResult): string[] {
  const known = files.filter((file) => file.known);
  const lines: string[] = [];
  if (known.length > 0) {
    const names = known.length === 1 ? printable(known[0]?.name ?? '') : `${known.length} files`;
    const verb = known.length === 1 ? 'was' : 'were';
    lines.push(`${names} ${verb} ingested before: nothing to do.`);
  }
  if (known.length === files.length) return lines;
  const counts = (['new', 'revised', 'unchanged'] as const).map(
    (status) => `${withStatus(reports, status).length} ${status}`,
  );
  lines.push(
    `${reports.length} ${reports.length === 1 ? 'report' : 'reports'}: ${counts.join(', ')}.`,
  );
  const revised = withStatus(reports, 'revised');
  for (const { report, revision } of revised.slice(0, MOST_LISTED)) {
    lines.push(
      `  ${report} is now revision ${revision}; before: ballast report ${report} --revision ${revision - 1}`,
    );
  }
  if (revised.length > MOST_LISTED) lines.push(`  … and ${revised.length - MOST_LISTED} more`);
  return lines;
}

function withStatus(reports: ReportOutcome[], status: ReportOutcome['status']): ReportOutcome[] {
  return reports.filter((report) => report.status === status);
}

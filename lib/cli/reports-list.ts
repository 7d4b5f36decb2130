import { formatCount, formatRatio, formatUsd } from '@/lib/format/amounts';
import { monthsBetween } from '@/lib/format/month';
import { HEADLINE_ASSETS } from '@/lib/reports/constants';
import { listReports } from '@/lib/reports/data';
import type { RatioSummary, ReportSummary } from '@/lib/reports/schema';
import { withDatabaseClient } from './database-client';
import { requireExchange } from './require-exchange';
import { type Column, textTable } from './text-table';

/** What `ballast reports` does. */
export async function runReports({
  exchange,
  json = false,
}: {
  exchange: string;
  json?: boolean;
}): Promise<void> {
  await withDatabaseClient(async (database) => {
    const { name } = await requireExchange({ database, exchange });
    const reports: ReportSummary[] = [];
    let cursor: string | null = null;
    do {
      const page = await listReports({ exchange, cursor, limit: 200, database });
      reports.push(...page.reports);
      cursor = page.nextCursor;
    } while (cursor !== null);
    if (json) {
      console.log(JSON.stringify({ exchange, reports, nextCursor: null }, null, 2));
      return;
    }
    for (const line of reportsTable({ name, reports })) console.log(line);
  });
}

const columns: readonly Column[] = [
  { title: 'Report' },
  { title: 'No.', align: 'right' },
  { title: 'Rev.', align: 'right' },
  { title: 'Snapshot (UTC)' },
  { title: 'Published' },
  ...HEADLINE_ASSETS.map((asset): Column => ({ title: `${asset} %`, align: 'point' })),
  { title: 'Total', align: 'right' },
  { title: 'Addresses', align: 'right' },
  { title: 'Sources', align: 'right' },
  { title: 'Conflicts', align: 'right' },
];

/** The lines of the table, newest first; months without a report are rows too. */
export function reportsTable({
  name,
  reports,
}: {
  name: string;
  reports: readonly ReportSummary[];
}): string[] {
  const [newest, oldest] = [reports.at(0), reports.at(-1)];
  if (!newest || !oldest) return [`No report of ${name} is stored.`];
  const byMonth = new Map(reports.map((report) => [report.report, report]));
  const months = monthsBetween({ from: oldest.report, to: newest.report }).reverse();
  const rows = months.map((month) => {
    const report = byMonth.get(month);
    return report ? reportRow(report) : [month, null, null, 'not found'];
  });
  const missing = months.length - reports.length;
  const gaps = missing === 0 ? '' : `; ${missing} of ${months.length} months not found`;
  return [`${name}: ${reports.length} reports${gaps}`, '', ...textTable({ columns, rows })];
}

function reportRow(report: ReportSummary): (string | null)[] {
  const { totalUsd, addressCount } = report;
  return [
    report.report,
    report.ordinal === null ? null : `#${report.ordinal}`,
    String(report.revision),
    report.snapshotAt && snapshotCell(report.snapshotAt),
    report.publishedOn,
    ...HEADLINE_ASSETS.map((asset) => ratioCell(report.ratios, asset)),
    totalUsd && formatUsd(totalUsd),
    addressCount === null ? null : formatCount(addressCount),
    String(report.sourceCount),
    String(report.conflictCount),
  ];
}

/** `2026-09-07 16:00`, or the day alone. */
export function snapshotCell(at: string): string {
  return at.includes('T') ? `${at.slice(0, 10)} ${at.slice(11, 16)}` : at;
}

function ratioCell(ratios: readonly RatioSummary[], asset: string): string | null {
  const found = ratios.find((ratio) => ratio.asset === asset);
  if (!found?.ratio) return null;
  return found.basis === 'recomputed' ? formatRatio(found.ratio) : found.ratio;
}

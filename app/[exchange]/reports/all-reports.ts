import { listReports } from '@/lib/reports/data';
import type { ReportSummary } from '@/lib/reports/schema';

/** A century of months: the pages of an exchange show its history whole. */
const HISTORY_LIMIT = 1_200;

/** Every current report of an exchange, newest first. */
export async function allReports(exchange: string): Promise<ReportSummary[]> {
  const { reports } = await listReports({ exchange, limit: HISTORY_LIMIT });
  return reports;
}

/** The reports before and after a month; null at either end. */
export async function reportNeighbours({
  exchange,
  month,
}: {
  exchange: string;
  month: string;
}): Promise<{ previous: ReportSummary | null; next: ReportSummary | null }> {
  const reports = await allReports(exchange);
  return {
    previous: reports.find(({ report }) => report < month) ?? null,
    next: reports.findLast(({ report }) => report > month) ?? null,
  };
}

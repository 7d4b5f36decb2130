import { compare, parseDecimal } from '@/lib/format/decimal';
import { type Month, monthIndex, monthsBetween } from '@/lib/format/month';
import type { ProofSystem } from '@/lib/reports/constants';
import type { Completeness, ReportSummary } from '@/lib/reports/schema';

/** One calendar month of an exchange: its report, or that none was found. */
export type MonthRow = {
  month: Month;
  report: ReportSummary | null;
  /** The number a missing report must have by the numbers around it; null when they do not tell. */
  impliedOrdinal: number | null;
};

export const MONTH_STATES = ['figures', 'some-figures', 'file-only', 'not-found'] as const;
export type MonthState = Completeness | 'not-found';

export const SORT_KEYS = ['month', 'published', 'btc', 'eth', 'usdt'] as const;
export type SortKey = (typeof SORT_KEYS)[number];

export type MonthFilter = {
  year: number | null;
  state: MonthState | null;
  proof: ProofSystem | null;
  sort: SortKey;
  order: 'asc' | 'desc';
};

/** Every month from the first report to `until` or the newest report, newest first. */
export function monthRows({
  reports,
  until,
}: {
  reports: readonly ReportSummary[];
  until: Month | null;
}): MonthRow[] {
  const known = reports.toSorted((a, b) => monthIndex(a.report) - monthIndex(b.report));
  const first = known[0]?.report;
  const newest = known.at(-1)?.report;
  if (!first || !newest) return [];
  const last = until !== null && monthIndex(until) > monthIndex(newest) ? until : newest;
  const byMonth = new Map(known.map((report) => [report.report, report]));
  return monthsBetween({ from: first, to: last })
    .map((month) => {
      const report = byMonth.get(month) ?? null;
      return { month, report, impliedOrdinal: report ? null : impliedOrdinal(known, month) };
    })
    .toReversed();
}

/** A missing month has a number only when the reports around it leave exactly one for each month. */
function impliedOrdinal(known: readonly ReportSummary[], month: Month): number | null {
  const before = known.findLast((report) => monthIndex(report.report) < monthIndex(month));
  const after = known.find((report) => monthIndex(report.report) > monthIndex(month));
  if (before?.ordinal == null || after?.ordinal == null) return null;
  const months = monthIndex(after.report) - monthIndex(before.report);
  if (after.ordinal - before.ordinal !== months) return null;
  return before.ordinal + monthIndex(month) - monthIndex(before.report);
}

export function stateOf(row: MonthRow): MonthState {
  return row.report?.completeness ?? 'not-found';
}

/** The rows a filter leaves, in its order. What a row does not know comes last in either order. */
export function filterMonthRows(rows: readonly MonthRow[], filter: MonthFilter): MonthRow[] {
  const { year, state, proof, sort, order } = filter;
  const kept = rows.filter(
    (row) =>
      (year === null || Number(row.month.slice(0, 4)) === year) &&
      (state === null || stateOf(row) === state) &&
      (proof === null || row.report?.proofSystem === proof),
  );
  const sign = order === 'asc' ? 1 : -1;
  const value = (row: MonthRow) => sortValue(row, sort);
  return kept.toSorted((a, b) => {
    const [left, right] = [value(a), value(b)];
    if (left === null || right === null) {
      if (left !== null) return -1;
      if (right !== null) return 1;
      return monthIndex(b.month) - monthIndex(a.month);
    }
    return sign * compare(left, right) || monthIndex(b.month) - monthIndex(a.month);
  });
}

function sortValue(row: MonthRow, sort: SortKey) {
  if (sort === 'month') return parseDecimal(String(monthIndex(row.month)));
  if (sort === 'published') {
    const days = row.report?.punctualityDays ?? null;
    return days === null ? null : parseDecimal(String(days));
  }
  const asset = sort.toUpperCase();
  const ratio = row.report?.ratios.find((entry) => entry.asset === asset)?.ratio ?? null;
  return ratio === null ? null : parseDecimal(ratio);
}

/** Years that occur, newest first. */
export function yearsOf(rows: readonly MonthRow[]): number[] {
  return [...new Set(rows.map(({ month }) => Number(month.slice(0, 4))))].toSorted((a, b) => b - a);
}

/** Proof systems that occur, newest first. */
export function proofSystemsOf(rows: readonly MonthRow[]): ProofSystem[] {
  return [...new Set(rows.flatMap(({ report }) => report?.proofSystem ?? []))];
}

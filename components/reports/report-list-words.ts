import { formatMonth } from '@/lib/format/dates';
import { inWords } from '@/lib/reports/headline';
import { type MonthRow, type MonthState, stateOf } from './month-rows';

export const MONTH_STATE_WORDS: Record<MonthState, string> = {
  figures: 'All three ratios',
  'some-figures': 'Some figures',
  'file-only': 'Report only',
  'not-found': 'Not found',
};

/** What the list holds, counted: how many months, how complete, which are missing. */
export function reportListAnswer({
  exchange,
  rows,
}: {
  exchange: string;
  rows: readonly MonthRow[];
}): string {
  const first = rows.at(-1);
  const last = rows[0];
  if (!first || !last) return `No report of ${exchange} is stored yet.`;
  const count = (state: MonthState) => rows.filter((row) => stateOf(row) === state).length;
  const missing = rows.filter((row) => row.report === null).map((row) => formatMonth(row.month));
  const found = rows.length - missing.length;
  const span = `From ${formatMonth(first.month)} to ${formatMonth(last.month)}, ${rows.length} months: ${found} reports found, ${count('figures')} of them with the BTC, ETH and USDT ratios.`;
  if (missing.length === 0) return span;
  const named = missing.length > 6 ? `${missing.length} months` : inWords(missing.toReversed());
  return `${span} No report was found for ${named}.`;
}

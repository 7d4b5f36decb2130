import { formatRatio } from '@/lib/format/amounts';
import { formatMonth } from '@/lib/format/dates';
import type { SeriesMonth } from '@/lib/reports/assets/schema';
import type { MonthCard } from './month-layer';
import type { RatioRow } from './ratio-rows';
import { RatioTooltip } from './ratio-tooltip';

/** One month of the ratio chart: read out, as a card, and the way to its report. */
export function ratioMonth({
  exchange,
  row,
  assets,
}: {
  exchange: string;
  row: RatioRow | undefined;
  assets: readonly string[];
}): MonthCard {
  if (!row) return { words: '', report: null, card: null };
  const { month, points } = row;
  const figures = assets.map((asset) => {
    const point = points[asset];
    if (!point?.ratio) return `${asset} not found`;
    return `${asset} ${formatRatio(point.ratio, point.basis === 'recomputed' ? 2 : 0)} %`;
  });
  const said = month.report === null ? 'no report found' : figures.join(', ');
  return {
    words: `${formatMonth(month.month)}: ${said}`,
    report: reportOf(exchange, month),
    card: <RatioTooltip row={row} assets={assets} />,
  };
}

/** The report of a month of a chart, and the words of the link to it. */
export function reportOf(exchange: string, { report, ordinal }: SeriesMonth): MonthCard['report'] {
  if (report === null) return null;
  const words = ordinal === null ? 'Open the report' : `Open report #${ordinal}`;
  return { href: `/${exchange}/reports/${report}`, words };
}

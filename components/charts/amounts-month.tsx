import { formatAmount } from '@/lib/format/amounts';
import { formatMonth } from '@/lib/format/dates';
import type { AmountsRow } from './amounts-rows';
import { AmountsTooltip } from './amounts-tooltip';
import type { MonthCard } from './month-layer';
import { reportOf } from './ratio-month';

/** One month of the chart of amounts: read out, as a card, and the way to its report. */
export function amountsMonth({
  exchange,
  asset,
  row,
}: {
  exchange: string;
  asset: string;
  row: AmountsRow | undefined;
}): MonthCard {
  if (!row) return { words: '', report: null, card: null };
  const { month, point } = row;
  const amount = (value: string | null) => (value === null ? 'not found' : formatAmount(value));
  const said =
    month.report === null
      ? 'no report found'
      : `held ${amount(point.reserves)}, owed ${amount(point.liabilities)} ${asset}`;
  return {
    words: `${formatMonth(month.month)}: ${said}`,
    report: reportOf(exchange, month),
    card: <AmountsTooltip asset={asset} row={row} />,
  };
}

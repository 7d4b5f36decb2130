import { ratioText } from '@/components/reports/report-words';
import { formatAmount } from '@/lib/format/amounts';
import { formatMonth, formatSnapshot } from '@/lib/format/dates';
import { compare, parseDecimal } from '@/lib/format/decimal';
import type { Coverage } from '@/lib/reports/assets/coverage';

/** The newest coverage of an asset in one sentence drawn from its figures. */
export function assetHeadline({
  exchange,
  coverage,
}: {
  exchange: string;
  coverage: Coverage;
}): string {
  const { asset, newest } = coverage;
  if (!newest) return `No reserve ratio of ${asset} at ${exchange} was found.`;
  const { month, point } = newest;
  const when = month.snapshotAt
    ? `as of ${formatSnapshot(month.snapshotAt)}`
    : `in ${formatMonth(month.month)}`;
  return `${exchange} reported ${ratioText(point)} of the ${asset} it owes, ${when}.`;
}

/** Held, owed and the difference in words: `153,151 BTC held against 139,865 owed: 13,286 more.` */
export function amountsSentence({ asset, newest, surplus }: Coverage): string | null {
  if (!newest) return null;
  const { reserves, liabilities, approximate } = newest.point;
  if (reserves === null || liabilities === null || surplus === null) {
    return 'Only the printed percent is known of it; the amounts were not found.';
  }
  const about = approximate ? 'About ' : '';
  const side = compare(parseDecimal(surplus), parseDecimal('0'));
  const size = formatAmount(surplus.replace('-', ''));
  const difference = side > 0 ? `${size} more` : side < 0 ? `${size} less` : 'exactly as many';
  return `${about}${formatAmount(reserves)} ${asset} held against ${formatAmount(liabilities)} owed to users: ${difference}.`;
}

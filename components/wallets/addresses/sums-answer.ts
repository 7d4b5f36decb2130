import { formatCount } from '@/lib/format/amounts';
import type { Ledger } from '@/lib/wallets/ledger/schema';

/**
 * The answer to "do the rows add up?", which is none where nothing was stated to hold them against:
 * sums that nothing was compared with must not be praised for agreeing.
 */
export function sumsAnswer({
  assets,
  labels,
  discrepancies,
}: Pick<Ledger, 'assets' | 'labels' | 'discrepancies'>): string {
  const compared =
    assets.filter(({ publishedExchangeReserves }) => publishedExchangeReserves !== null).length +
    assets.filter(({ fileStated }) => fileStated !== null).length +
    labels.filter(({ agrees }) => agrees !== null).length;
  if (discrepancies.length > 0) {
    return discrepancies.length === 1
      ? 'Not everywhere: one thing does not add up.'
      : `Not everywhere: ${formatCount(discrepancies.length)} things do not add up.`;
  }
  if (compared === 0) {
    return 'There is nothing to hold them against: no published amount was found for this report, and the file states no sum of its own.';
  }
  return compared === 1
    ? 'Yes: the one sum that can be compared agrees to the last digit stated.'
    : `Yes: all ${formatCount(compared)} sums that can be compared agree to the last digit stated.`;
}

import type { HoldingType } from '@/lib/wallets/constants';

/**
 * What stands behind a row, from its type cell. OKX's values: `Non Staking`, `Native ETH Staking`,
 * `Eigenlayer Staking`; older layouts have no such column and list own wallets only.
 */
export function holdingType(publishedType: string | null): HoldingType {
  const text =
    publishedType
      ?.toLowerCase()
      .replace(/[^a-z]+/g, ' ')
      .trim() ?? '';
  if (text === '' || text === 'non staking') return 'own';
  if (/\bstak(ing|ed)\b/.test(text)) return 'staking';
  return /\bcustod/.test(text) ? 'custody' : 'other';
}

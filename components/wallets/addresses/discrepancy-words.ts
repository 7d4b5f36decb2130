import { formatExact } from '@/lib/format/amounts';
import type { DiscrepancyKind } from '@/lib/wallets/ledger/constants';
import type { Discrepancy } from '@/lib/wallets/ledger/schema';

/** What does not add up, as a sentence's beginning. */
export const DISCREPANCY_WORDS: Readonly<Record<DiscrepancyKind, string>> = {
  'published-ratio': 'Printed ratio against rows and custody',
  'published-asset': 'Published own reserves against the rows',
  'file-asset': 'The file’s own sum of an asset against its rows',
  'file-label': 'The file’s own sum of a label against its rows',
  'duplicate-rows': 'The same label and address in more than one row',
};

const UNITS = {
  coins: { one: 'coin', many: 'coins' },
  percent: { one: 'point', many: 'points' },
  rows: { one: 'coin counted again', many: 'coins counted again' },
} as const;

/** The size of a discrepancy with its sign and unit; a size that is not known says so. */
export function discrepancySize({ difference, unit }: Discrepancy): string {
  if (difference === null) return 'size not known';
  const signed = difference.startsWith('-') ? difference : `+${difference}`;
  const sign = unit === 'rows' ? difference : signed;
  const { one, many } = UNITS[unit];
  return `${written(sign)} ${/^-?1(\.0*)?$/.test(difference) ? one : many}`;
}

function written(signed: string): string {
  const sign = signed.startsWith('+') ? '+' : signed.startsWith('-') ? '\u2212' : '';
  return `${sign}${formatExact(signed.replace(/^[+-]/, ''))}`;
}

import { add, parseDecimal, toPlain } from '@/lib/format/decimal';
import type { HoldingType } from '@/lib/wallets/constants';
import type { AssetDistribution } from '@/lib/wallets/ledger/schema';
import { shareOf } from '@/lib/wallets/ledger/share-of';

export type TypeShare = { type: HoldingType; amount: string; share: string | null };

/**
 * An asset's coins by what stands behind them, in percent of rows and custody together. Custody is not
 * in the rows of a wallet file: it is taken as the exchange published it, where it did.
 */
export function typeShares({
  types,
  amount,
  custody,
}: Pick<AssetDistribution, 'types' | 'amount' | 'custody'>): TypeShare[] {
  const whole = custody === null ? amount : sum(amount, custody);
  const rows = types.map((entry) => ({ type: entry.type, amount: entry.amount }));
  const inRows = rows.find(({ type }) => type === 'custody')?.amount ?? '0';
  const parts =
    custody === null || !/[1-9]/.test(custody)
      ? rows
      : [
          ...rows.filter(({ type }) => type !== 'custody'),
          { type: 'custody' as const, amount: sum(inRows, custody) },
        ];
  return parts.map((part) => ({ ...part, share: shareOf(part.amount, whole) }));
}

function sum(a: string, b: string): string {
  return toPlain(add(parseDecimal(a), parseDecimal(b)));
}

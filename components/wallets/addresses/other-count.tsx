import { Remark } from '@/components/ui/remark';
import { formatCount } from '@/lib/format/amounts';
import type { LedgerSummary } from '@/lib/wallets/ledger/schema';
import { isSameWhenRounded } from './rounded-count';

/**
 * Says when the file lists another number of addresses than the report is said to: it may be another
 * file, or a part of it. People count rows or distinct addresses, so either will do.
 */
export function OtherCount({
  ledger: { rows, addresses, setAside, skipped },
  stated,
}: {
  ledger: Pick<LedgerSummary, 'rows' | 'addresses' | 'setAside' | 'skipped'>;
  stated: number | null;
}) {
  const counted = [rows, addresses, rows + setAside, rows + setAside + skipped];
  if (stated === null || counted.some((count) => isSameWhenRounded(stated, count))) return null;
  return (
    <div className="mb-4">
      <Remark tone="caution" label="Another count:">
        the report is said to list {formatCount(stated)} addresses; this file has{' '}
        {formatCount(rows)} {rows === 1 ? 'row' : 'rows'} on {formatCount(addresses)}{' '}
        {addresses === 1 ? 'address' : 'addresses'}.
      </Remark>
    </div>
  );
}

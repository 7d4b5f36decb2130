import { TextLink } from '@/components/ui/text-link';
import { formatCount } from '@/lib/format/amounts';
import type { LedgerSummary } from '@/lib/wallets/ledger/schema';

/** Which wallet file, by its name and the beginning of its digest; leads to all that is known of it. */
export function FileName({
  ledger: { exchange, report, file, rows },
}: {
  ledger: Pick<LedgerSummary, 'exchange' | 'report' | 'file' | 'rows'>;
}) {
  return (
    <>
      <TextLink href={`/${exchange}/addresses?report=${report}#file`} className="wrap-anywhere">
        {file.name}
      </TextLink>{' '}
      ({formatCount(rows)} {rows === 1 ? 'row' : 'rows'}, SHA-256 {file.sha256.slice(0, 16)}…)
    </>
  );
}

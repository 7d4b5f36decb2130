import { formatCount } from '@/lib/format/amounts';
import { formatMonth } from '@/lib/format/dates';
import type { LedgerSummary } from '@/lib/wallets/ledger/schema';

/** The page's answer: how many addresses, and how many of their rows prove ownership. */
export function explorerHeadline({
  exchange,
  ledger,
}: {
  exchange: string;
  ledger: Pick<LedgerSummary, 'report' | 'rows' | 'addresses' | 'verdicts'>;
}): string {
  const { report, rows, addresses, verdicts } = ledger;
  const file = `${exchange}’s wallet file of ${formatMonth(report)}`;
  const many = `${formatCount(addresses)} ${addresses === 1 ? 'address' : 'addresses'}`;
  if (rows === 0) return `${file} holds no row that can be read.`;
  if (verdicts.pass === rows) {
    return `${many} in ${file}, and every signature proves ownership.`;
  }
  const proven = `${formatCount(verdicts.pass)} of ${formatCount(rows)} rows prove ownership`;
  return `${many} in ${file}; ${proven}.`;
}

/** Rows that match, in words; counting may have stopped early. */
export function countWords({ rows, exact }: { rows: number; exact: boolean }): string {
  if (!exact) return `more than ${formatCount(rows)} rows`;
  return rows === 1 ? '1 row' : `${formatCount(rows)} rows`;
}

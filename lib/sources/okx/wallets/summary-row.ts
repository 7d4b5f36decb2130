import { InputError } from '@/lib/format/input-error';
import { readCoins } from './amount';
import type { Cells } from './cells';
import type { SummaryHeader } from './header';
import { valueAt } from './read-row';
import type { WalletRowProblem, WalletSummaryRow } from './wallet-row';

/** Reads one line of the summary; its amounts are in whole coins in every layout. */
export function readSummaryRow(
  header: SummaryHeader,
  { texts, starts }: Cells,
  line: number,
): WalletSummaryRow | WalletRowProblem {
  const label = valueAt(texts, header.label);
  const amountText = valueAt(texts, header.amount);
  const column = starts[header.amount] ?? 1;
  if (!label || !amountText) {
    return { line, column, field: null, code: 'bad-summary', reason: 'lacks a name or an amount' };
  }
  const height = valueAt(texts, header.height);
  try {
    return {
      line,
      label,
      allNetworks: /\(ALL\)$/i.test(label),
      height: height === '-' ? null : height,
      amount: readCoins(amountText),
    };
  } catch (error) {
    const reason = error instanceof InputError ? error.reason : 'is negative';
    return { line, column, field: 'amount', code: 'bad-summary', reason };
  }
}

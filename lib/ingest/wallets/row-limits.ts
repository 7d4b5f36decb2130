import type { WalletRow, WalletRowProblem } from '@/lib/sources/okx/wallets/wallet-row';

/** What the database keeps of a cell; whatever is longer is no such thing on any chain. */
const LONGEST = { coin: 64, network: 64, type: 64, height: 32, address: 512 } as const;

/** Digits an amount may have before and after the point: the column's. */
const WHOLE_DIGITS = 35;
const FRACTION_DIGITS = 30;

/** Why a row that was read cannot be kept; null when it can. */
export function beyondLimits(row: WalletRow): WalletRowProblem | null {
  for (const [field, longest] of Object.entries(LONGEST)) {
    const length = row[field as keyof typeof LONGEST]?.length ?? 0;
    if (length > longest) {
      const reason = `${field} has ${length} characters; at most ${longest} are kept`;
      return { line: row.line, column: 1, field, code: 'cell-too-long', reason };
    }
  }
  return row.amount !== null && row.amount.length > FRACTION_DIGITS && !amountFits(row.amount)
    ? {
        line: row.line,
        column: 1,
        field: 'amount',
        code: 'bad-amount',
        reason: `has more than ${WHOLE_DIGITS} digits before or ${FRACTION_DIGITS} after the point`,
      }
    : null;
}

/** Whether a plain decimal is stored without losing a digit. */
export function amountFits(amount: string): boolean {
  const [whole = '', fraction = ''] = amount.split('.');
  return whole.length <= WHOLE_DIGITS && fraction.replace(/0+$/, '').length <= FRACTION_DIGITS;
}

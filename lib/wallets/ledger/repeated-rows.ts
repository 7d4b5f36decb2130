import { add, parseDecimal, toPlain } from '@/lib/format/decimal';
import type { RepeatedRows } from './discrepancies';

type Group = Pick<RepeatedRows, 'label' | 'asset' | 'network'> & {
  repeatedRows: number;
  /** Plain decimal. */
  repeatedAmount: string;
};

/** What groups tell of repeated rows, by label and network; the most rows first. */
export function repeatedRows(groups: readonly Group[]): RepeatedRows[] {
  const found = new Map<string, RepeatedRows>();
  for (const { label, asset, network, repeatedRows: rows, repeatedAmount } of groups) {
    if (rows === 0) continue;
    const key = JSON.stringify([label, network]);
    const before = found.get(key) ?? { label, asset, network, rows: 0, amount: '0' };
    const amount = toPlain(add(parseDecimal(before.amount), parseDecimal(repeatedAmount)));
    found.set(key, { ...before, rows: before.rows + rows, amount });
  }
  return [...found.values()].toSorted((a, b) => b.rows - a.rows || (a.label < b.label ? -1 : 1));
}

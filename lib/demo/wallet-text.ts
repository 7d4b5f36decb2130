import { add, parseDecimal, toPlain } from '@/lib/format/decimal';
import type { DemoRow } from './demo-rows';

/** Header of the 12-column layout, as OKX writes it since 2026-07. */
export const DEMO_HEADER =
  'coin,Type,Network,Snapshot Height,address,amount,message,signature1,signature2,redeem script/public key,EOA1,EOA2';

/** One line of the 12-column layout. */
export function walletLine({ label, type, height, amount, claim }: DemoRow): string {
  const { address, message, signature1, signature2, script, eoa1, eoa2 } = claim;
  const cells = [address, amount, message, signature1, signature2, script, eoa1, eoa2];
  return [label, type, '', height, ...cells.map((cell) => cell ?? '')].join(',');
}

/** Sums of rows by label, in the order in which labels first occur. */
export function sumByLabel(rows: readonly DemoRow[]): Map<string, string> {
  const sums = new Map<string, string>();
  for (const { label, amount } of rows) {
    const sum = add(parseDecimal(sums.get(label) ?? '0'), parseDecimal(amount));
    sums.set(label, toPlain(sum));
  }
  return sums;
}

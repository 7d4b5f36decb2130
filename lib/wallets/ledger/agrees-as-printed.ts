import { compare, parseDecimal, subtract } from '@/lib/format/decimal';

/**
 * Whether an exact sum agrees with a figure as printed: less than one unit of the printed figure's
 * last digit apart. OKX cuts some sums off and rounds others.
 */
export function agreesAsPrinted(exact: string, printed: string): boolean {
  const stated = parseDecimal(printed);
  const gap = subtract(parseDecimal(exact), stated);
  const distance = {
    ...gap,
    coefficient: gap.coefficient < 0n ? -gap.coefficient : gap.coefficient,
  };
  return compare(distance, { coefficient: 1n, scale: stated.scale }) < 0;
}

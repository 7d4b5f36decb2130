import { isZero, parseDecimal, toPlain } from '@/lib/format/decimal';
import { ratioPercent } from '@/lib/format/ratio';

/** A part in percent of the whole, two decimals, half up; null where the whole is nothing. */
export function shareOf(part: string, whole: string): string | null {
  const all = parseDecimal(whole);
  return isZero(all) ? null : toPlain(ratioPercent(parseDecimal(part), all, 2), 'keep-zeros');
}

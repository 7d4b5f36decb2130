import { add, isNegative, isZero, parseDecimal, toPlain } from '@/lib/format/decimal';
import { ratioPercent } from '@/lib/format/ratio';

export type CustodySplit = {
  /** Percent of own and custody together, one decimal, adding up to 100. */
  ownPercent: string;
  custodyPercent: string;
};

/**
 * How the known reserves divide between own wallets and custody. Null when a part is not known or
 * the parts are not two amounts of which shares can be taken.
 */
export function custodySplit({
  own,
  custody,
}: {
  own: string | null;
  custody: string | null;
}): CustodySplit | null {
  if (own === null || custody === null) return null;
  const [ownAmount, custodyAmount] = [parseDecimal(own), parseDecimal(custody)];
  const total = add(ownAmount, custodyAmount);
  if (isNegative(ownAmount) || isNegative(custodyAmount) || isZero(total)) return null;
  const share = ratioPercent(custodyAmount, total, 1);
  const rest = { coefficient: 1000n - share.coefficient, scale: 1 };
  return { ownPercent: toPlain(rest, 'keep-zeros'), custodyPercent: toPlain(share, 'keep-zeros') };
}

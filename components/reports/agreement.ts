import { formatRatio } from '@/lib/format/amounts';
import { agreesWithPublished } from '@/lib/format/ratio';
import type { AssetFigures } from '@/lib/reports/schema';

export type Agreement = {
  kind: 'agrees' | 'near' | 'differs' | 'unchecked';
  words: string;
};

/**
 * Whether the percent an exchange printed is what its own amounts give, rounded half up to the places
 * it was printed with. Amounts that the source rounded can only be said to come near (one point).
 */
export function ratioAgreement(figures: AssetFigures): Agreement {
  const { reserves, liabilities, publishedRatio, recomputedRatio, approximate } = figures;
  if (publishedRatio.value === null) {
    return { kind: 'unchecked', words: 'no printed ratio to compare' };
  }
  if (recomputedRatio === null) {
    return { kind: 'unchecked', words: 'not checkable: an amount is missing' };
  }
  const compared = {
    reserves: reserves.value,
    liabilities: liabilities.value,
    publishedPercent: publishedRatio.value,
  };
  if (agreesWithPublished(compared)) {
    return {
      kind: 'agrees',
      words: `agrees: ${formatRatio(recomputedRatio)} rounds to ${publishedRatio.value}`,
    };
  }
  if (approximate && agreesWithPublished({ ...compared, tolerance: '1' })) {
    return { kind: 'near', words: 'comes near: the source rounded the amounts' };
  }
  return { kind: 'differs', words: `differs: the amounts give ${formatRatio(recomputedRatio)}` };
}

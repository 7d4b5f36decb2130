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
      words: `agrees: ${tellingRatio(recomputedRatio, publishedRatio.value)} rounds to ${publishedRatio.value}`,
    };
  }
  if (approximate && agreesWithPublished({ ...compared, tolerance: '1' })) {
    return { kind: 'near', words: 'comes near: the source rounded the amounts' };
  }
  return { kind: 'differs', words: `differs: the amounts give ${formatRatio(recomputedRatio)}` };
}

/** More places than these are not kept. */
const MOST_PLACES = 4;

/**
 * Two places, or as many more as it takes to see why it rounds to what was printed: 109.4992 written
 * as 109.50 would seem to round to 110.
 */
function tellingRatio(recomputed: string, printed: string): string {
  const printedPlaces = printed.split('.')[1]?.length ?? 0;
  for (let places = 2; places < MOST_PLACES; places += 1) {
    const written = formatRatio(recomputed, places);
    const again = formatRatio(written.replaceAll(',', ''), printedPlaces);
    if (again === formatRatio(printed, printedPlaces)) return written;
  }
  return formatRatio(recomputed, MOST_PLACES);
}

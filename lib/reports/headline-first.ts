import { HEADLINE_ASSETS } from '@/lib/reports/constants';

/** What belongs to the assets most people hold comes first, in their order; the rest stays as it was. */
export function headlineFirst<Item>(
  items: readonly Item[],
  assetOf: (item: Item) => string | null,
): Item[] {
  const headline: readonly (string | null)[] = HEADLINE_ASSETS;
  const rank = (item: Item) => {
    const place = headline.indexOf(assetOf(item));
    return place < 0 ? headline.length : place;
  };
  return items.toSorted((a, b) => rank(a) - rank(b));
}

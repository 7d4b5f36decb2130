import { TextLink } from '@/components/ui/text-link';
import { headlineFirst } from '@/lib/reports/headline-first';
import type { Ledger } from '@/lib/wallets/ledger/schema';
import { type ExplorerState, explorerSort } from './explorer-state';

/** So many assets are offered to be ranked alone: those with most rows. */
const OFFERED = 6;

/**
 * A million of one coin may be worth less than one of another: says so where rows of several assets
 * stand in the order of their amounts, and offers the order that means something.
 */
export function ExplorerHint({
  facets,
  state,
  href,
}: {
  facets: Ledger['facets'];
  state: ExplorerState;
  href: (change: Partial<ExplorerState>) => string;
}) {
  const among = state.asset.length > 0 ? state.asset : facets.assets.map(({ value }) => value);
  const byAmount = explorerSort(state) !== 'address' && explorerSort(state) !== 'address-desc';
  if (among.length < 2 || !byAmount) return null;
  const known = facets.assets.filter(({ value, rows }) => among.includes(value) && rows > 0);
  const most = known.toSorted((a, b) => b.rows - a.rows).map(({ value }) => value);
  const offered = headlineFirst(most, (asset) => asset).slice(0, OFFERED);
  if (offered.length < 2) return null;
  return (
    <p className="no-print mb-2 text-note text-soft">
      Amounts are coins of each row’s own asset, so this order means little across assets. Rank one:{' '}
      {offered.map((asset, index) => (
        <span key={asset}>
          {index > 0 ? ', ' : ''}
          <TextLink href={href({ asset: [asset] })}>{asset}</TextLink>
        </span>
      ))}
      .
    </p>
  );
}

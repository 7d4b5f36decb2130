import { FilterLinks } from '@/components/tables/filter-links';
import { formatCount } from '@/lib/format/amounts';
import { CHANGE_KINDS } from '@/lib/wallets/changes/constants';
import type { Comparison } from '@/lib/wallets/changes/schema';
import { UNKNOWN_ASSET } from '@/lib/wallets/constants';
import type { CompareState } from './compare-state';
import { KIND_WORDS } from './compare-words';

/** Asset and kind of change, as links; only assets that occur are offered. */
export function CompareFilters({
  comparison,
  assets,
  state,
  href,
}: {
  comparison: Comparison;
  assets: readonly string[];
  state: CompareState;
  href: (change: Partial<CompareState>) => string;
}) {
  return (
    <nav aria-label="Filters" className="no-print mb-4 grid gap-2">
      <FilterLinks
        label="Asset"
        options={[
          { label: 'Every asset', href: href({ asset: null }), current: state.asset === null },
          ...assets.map((asset) => ({
            label: asset === UNKNOWN_ASSET ? 'Unknown labels' : asset,
            href: href({ asset }),
            current: state.asset === asset,
          })),
        ]}
      />
      <FilterLinks
        label="Kind"
        options={[
          { label: 'Any change', href: href({ kind: null }), current: state.kind === null },
          ...CHANGE_KINDS.map((kind) => ({
            label: `${KIND_WORDS[kind]}, ${formatCount(comparison.counts[kind])}`,
            href: href({ kind }),
            current: state.kind === kind,
          })),
        ]}
      />
    </nav>
  );
}

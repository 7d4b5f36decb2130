'use client';

import { FilterLinks } from '@/components/tables/filter-links';
import { formatCount } from '@/lib/format/amounts';
import { OWNERSHIP_STATUSES } from '@/lib/signatures/verdict';
import { HOLDING_TYPES } from '@/lib/wallets/constants';
import type { Ledger } from '@/lib/wallets/ledger/schema';
import { useExplorerHref } from './use-explorer-href';
import { TYPE_WORDS, VERDICT_WORDS } from './verdict-words';

/** Type and verdict as links that add to or take from the choice; only what occurs is offered. */
export function FacetLinks({
  types,
  verdicts,
  path,
}: Pick<Ledger['facets'], 'types' | 'verdicts'> & {
  /** Of the explorer. */
  path: string;
}) {
  const { state, href } = useExplorerHref(path);
  const toggled = <Value,>(chosen: readonly Value[], value: Value) =>
    chosen.includes(value) ? chosen.filter((one) => one !== value) : [...chosen, value];
  const known = <Value extends string>(values: readonly Value[], text: string) =>
    values.filter((value) => value === text);
  return (
    <nav aria-label="Filters" className="no-print mt-3 grid gap-2">
      <FilterLinks
        label="Verdict"
        options={[
          {
            label: 'Any verdict',
            href: href({ verdict: [] }),
            current: state.verdict.length === 0,
          },
          ...verdicts.flatMap((facet) =>
            known(OWNERSHIP_STATUSES, facet.value).map((value) => ({
              label: `${VERDICT_WORDS[value]}, ${formatCount(facet.rows)}`,
              href: href({ verdict: toggled(state.verdict, value) }),
              current: state.verdict.includes(value),
            })),
          ),
        ]}
      />
      <FilterLinks
        label="Type"
        options={[
          { label: 'Any type', href: href({ type: [] }), current: state.type.length === 0 },
          ...types.flatMap((facet) =>
            known(HOLDING_TYPES, facet.value).map((value) => ({
              label: `${TYPE_WORDS[value]}, ${formatCount(facet.rows)}`,
              href: href({ type: toggled(state.type, value) }),
              current: state.type.includes(value),
            })),
          ),
        ]}
      />
    </nav>
  );
}

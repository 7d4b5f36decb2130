import { FilterLinks } from '@/components/tables/filter-links';
import { PROOF_SYSTEM_NAMES } from '@/lib/reports/proof-system-names';
import {
  MONTH_STATES,
  type MonthFilter,
  type MonthRow,
  proofSystemsOf,
  stateOf,
  yearsOf,
} from './month-rows';
import { MONTH_STATE_WORDS } from './report-list-words';

/** Year, completeness and proof system, each as a row of links. Only what parts the months is offered. */
export function ReportFilters({
  rows,
  filter,
  href,
}: {
  rows: readonly MonthRow[];
  filter: MonthFilter;
  href: (change: Partial<MonthFilter>) => string;
}) {
  const [years, systems] = [yearsOf(rows), proofSystemsOf(rows)];
  const states = MONTH_STATES.filter((state) => rows.some((row) => stateOf(row) === state));
  return (
    <nav aria-label="Filters" className="no-print mb-4 grid gap-2">
      {years.length > 1 || filter.year !== null ? (
        <FilterLinks
          label="Year"
          options={[
            { label: 'All years', href: href({ year: null }), current: filter.year === null },
            ...years.map((year) => ({
              label: String(year),
              href: href({ year }),
              current: filter.year === year,
            })),
          ]}
        />
      ) : null}
      {states.length > 1 || filter.state !== null ? (
        <FilterLinks
          label="Known"
          options={[
            { label: 'Everything', href: href({ state: null }), current: filter.state === null },
            ...states.map((state) => ({
              label: MONTH_STATE_WORDS[state],
              href: href({ state }),
              current: filter.state === state,
            })),
          ]}
        />
      ) : null}
      {systems.length > 1 || filter.proof !== null ? (
        <FilterLinks
          label="Proof"
          options={[
            { label: 'Any proof', href: href({ proof: null }), current: filter.proof === null },
            ...systems.map((proof) => ({
              label: PROOF_SYSTEM_NAMES[proof],
              href: href({ proof }),
              current: filter.proof === proof,
            })),
          ]}
        />
      ) : null}
    </nav>
  );
}

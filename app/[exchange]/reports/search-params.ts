import { createLoader, createSerializer, parseAsInteger, parseAsStringLiteral } from 'nuqs/server';
import { oneOf, type QueryRules } from '@/components/layout/query-check';
import { MONTH_STATES, SORT_KEYS } from '@/components/reports/month-rows';
import { PROOF_SYSTEMS } from '@/lib/reports/constants';

/** The state of the list of reports: what is filtered and how it is sorted. */
const parsers = {
  year: parseAsInteger,
  state: parseAsStringLiteral(MONTH_STATES),
  proof: parseAsStringLiteral(PROOF_SYSTEMS),
  sort: parseAsStringLiteral(SORT_KEYS).withDefault('month'),
  order: parseAsStringLiteral(['desc', 'asc'] as const).withDefault('desc'),
};

export const loadReportListState = createLoader(parsers);
export const reportListHref = createSerializer(parsers);

/** What the list understands of its address. */
export function reportListRules(years: readonly number[]): QueryRules {
  return {
    year: oneOf(years.map(String)),
    state: oneOf(MONTH_STATES),
    proof: oneOf(PROOF_SYSTEMS),
    sort: oneOf(SORT_KEYS),
    order: oneOf(['desc', 'asc']),
  };
}

import { parseAsArrayOf, parseAsString, parseAsStringLiteral } from 'nuqs/server';
import { oneOf } from '@/components/layout/query-check';
import { HEADLINE_ASSETS } from '@/lib/reports/constants';

/** Ranges a reader may choose, in months back from the newest report. */
export const RANGES = { '1y': 12, '2y': 24, all: null } as const;
export type Range = keyof typeof RANGES;
export const RANGE_NAMES: Record<Range, string> = { '1y': '1 year', '2y': '2 years', all: 'All' };

/** The chart's state in the URL, so that a copied link shows the same view. */
export const chartViewParsers = {
  assets: parseAsArrayOf(parseAsString).withDefault([...HEADLINE_ASSETS]),
  range: parseAsStringLiteral(['1y', '2y', 'all'] as const).withDefault('all'),
};

/** What a page with the chart understands of its address; assets are those that can be drawn. */
export const CHART_RULES = {
  range: oneOf(Object.keys(RANGES)),
  assets: (drawn: readonly string[]) => oneOf(drawn, { list: true }),
};

import { createMultiParser, createParser, parseAsArrayOf, parseAsStringLiteral } from 'nuqs/server';
import { isMonth } from '@/lib/format/month';
import { OWNERSHIP_STATUSES } from '@/lib/signatures/verdict';
import { HOLDING_SORTS, HOLDING_TYPES, type HoldingSort } from '@/lib/wallets/constants';
import type { HoldingFilter } from '@/lib/wallets/schema';

/** Text that the API would refuse is no filter: the page then shows everything rather than nothing. */
const matching = (fits: (text: string) => boolean) =>
  createParser({
    parse: (text) => (fits(text.trim()) ? text.trim() : null),
    serialize: (text: string) => text,
  });

/** As many as the API takes. */
const MOST_NAMES = 50;

/** Several names: parted by commas as links write them, or repeated as a plain form sends them. */
const names = createMultiParser({
  parse: (given) => {
    const known = given.flatMap((text) => text.split(',')).filter((text) => NAME.test(text));
    return known.length > 0 ? [...new Set(known)].slice(0, MOST_NAMES) : null;
  },
  serialize: (values: string[]) => [values.join(',')],
  eq: (a, b) => a.join(',') === b.join(','),
}).withDefault([]);

const NAME = /^[\w.$-]{1,64}$/;
const amount = matching((text) => /^\d{1,35}(\.\d{1,30})?$/.test(text));

/** The whole state of the explorer, as it stands in the address: a filter, the report, the order. */
export const explorerParsers = {
  report: matching(isMonth),
  search: matching((text) => text.length > 0 && text.length <= 512),
  asset: names,
  network: names,
  type: parseAsArrayOf(parseAsStringLiteral(HOLDING_TYPES)).withDefault([]),
  verdict: parseAsArrayOf(parseAsStringLiteral(OWNERSHIP_STATUSES)).withDefault([]),
  minAmount: amount,
  maxAmount: amount,
  sort: parseAsStringLiteral(HOLDING_SORTS),
};

/** What the address of the page calls by shorter names than the API does. */
export const EXPLORER_KEYS = {
  urlKeys: { search: 'q', minAmount: 'min', maxAmount: 'max' },
} as const;

/** A state is a filter of holdings too. */
export type ExplorerState = {
  report: string | null;
  search: string | null;
  asset: string[];
  network: string[];
  type: (typeof HOLDING_TYPES)[number][];
  verdict: (typeof OWNERSHIP_STATUSES)[number][];
  minAmount: string | null;
  maxAmount: string | null;
  sort: HoldingSort | null;
};

/** What reads and the API are asked for. */
export function explorerFilter({ report, sort, ...filter }: ExplorerState): HoldingFilter {
  return filter;
}

/** Largest first, or in the order of addresses while one is searched for. */
export function explorerSort({ sort, search }: ExplorerState): HoldingSort {
  return sort ?? (search === null ? 'amount-desc' : 'address');
}

export const NO_FILTER = {
  search: null,
  asset: [],
  network: [],
  type: [],
  verdict: [],
  minAmount: null,
  maxAmount: null,
} satisfies Partial<ExplorerState>;

export function isFiltered(state: ExplorerState): boolean {
  return Object.values(explorerFilter(state)).some(
    (value) => value !== null && value !== undefined && value.length > 0,
  );
}

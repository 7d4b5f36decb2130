import { add, compare, parseDecimal, toPlain } from '@/lib/format/decimal';
import { assetName } from '@/lib/reports/assets/constants';
import { OWNERSHIP_STATUSES, type OwnershipStatus } from '@/lib/signatures/verdict';
import { UNKNOWN_ASSET } from '@/lib/wallets/constants';
import { matchingGroups } from '@/lib/wallets/ledger/matching-groups';
import { networkName } from '@/lib/wallets/networks';
import type { HoldingFilter } from '@/lib/wallets/schema';
import type { Facet, Ledger } from './schema';
import { shareOf } from './share-of';

type Group = {
  label: string;
  network: string;
  asset: string | null;
  type: string;
  status: string;
  reason: string | null;
  rows: number;
};

const TYPE_NAMES: Readonly<Record<string, string>> = {
  own: 'Own wallet',
  staking: 'Staking',
  custody: 'Custody',
  other: 'Other',
};

const STATUS_NAMES: Readonly<Record<OwnershipStatus, string>> = {
  pass: 'Passes',
  fail: 'Fails',
  'not-bound': 'Not bound to the address',
  unsupported: 'Cannot be checked',
};

/** The values that filters of a ledger can take, why rows do not pass, and which labels are unknown. */
export function ledgerFacets(
  groups: readonly Group[],
): Pick<Ledger, 'facets' | 'reasons' | 'unknownLabels'> {
  return {
    facets: {
      assets: facet(
        groups,
        ({ asset }) => asset ?? UNKNOWN_ASSET,
        (asset) => (asset === UNKNOWN_ASSET ? 'Unknown label' : assetName(asset)),
      ),
      networks: facet(groups, ({ network }) => network, networkName),
      types: facet(
        groups,
        ({ type }) => type,
        (type) => TYPE_NAMES[type] ?? type,
      ),
      verdicts: facet(groups, ({ status }) => status, statusName),
    },
    reasons: facet(groups, ({ status, reason }) => reason && `${status} ${reason}`, String).map(
      ({ value, rows }) => {
        const [status = '', code = ''] = value.split(' ');
        return { status: asStatus(status), code, rows };
      },
    ),
    unknownLabels: facet(
      groups.filter(({ asset }) => asset === null),
      ({ label }) => label,
      String,
    ).map(({ value, rows }) => ({ label: value, rows })),
  };
}

/**
 * The same values in the same order, each with the rows that choosing it would show beside the rest of
 * a filter. Searches and amounts do not count: groups know nothing of them.
 */
export function facetsWithin(
  groups: readonly (Group & { id: number })[],
  filter: HoldingFilter,
): Ledger['facets'] {
  const { facets } = ledgerFacets(groups);
  const counted = (name: keyof Ledger['facets'], field: keyof HoldingFilter) => {
    const others = matchingGroups(groups, { ...filter, [field]: [] });
    const found = new Map(
      ledgerFacets(others).facets[name].map(({ value, rows }) => [value, rows]),
    );
    return facets[name].map((entry) => ({ ...entry, rows: found.get(entry.value) ?? 0 }));
  };
  return {
    assets: counted('assets', 'asset'),
    networks: counted('networks', 'network'),
    types: counted('types', 'type'),
    verdicts: counted('verdicts', 'verdict'),
  };
}

/** Rows by verdict, those without any as zero. */
export function verdictCounts(
  groups: readonly { status: string; rows: number }[],
): Record<OwnershipStatus, number> {
  const counts = { pass: 0, fail: 0, 'not-bound': 0, unsupported: 0 };
  for (const { status, rows } of groups) counts[asStatus(status)] += rows;
  return counts;
}

export type Split<Value extends string> = {
  value: Value;
  rows: number;
  amount: string;
  share: string | null;
};

/** Groups summed by one of their values, largest amount first, each with its share of `whole`. */
export function splitGroups<Value extends string, Part extends { rows: number; amount: string }>(
  groups: readonly Part[],
  pick: (group: Part) => Value,
  whole: string,
): Split<Value>[] {
  const sums = new Map<Value, { rows: number; amount: string }>();
  for (const group of groups) {
    const before = sums.get(pick(group)) ?? { rows: 0, amount: '0' };
    const amount = toPlain(add(parseDecimal(before.amount), parseDecimal(group.amount)));
    sums.set(pick(group), { rows: before.rows + group.rows, amount });
  }
  return [...sums]
    .map(([value, { rows, amount }]) => ({ value, rows, amount, share: shareOf(amount, whole) }))
    .toSorted((a, b) => compare(parseDecimal(b.amount), parseDecimal(a.amount)));
}

function facet(
  groups: readonly Group[],
  pick: (group: Group) => string | null,
  nameOf: (value: string) => string,
): Facet[] {
  const rows = new Map<string, number>();
  for (const group of groups) {
    const value = pick(group);
    if (value !== null) rows.set(value, (rows.get(value) ?? 0) + group.rows);
  }
  return [...rows]
    .map(([value, count]) => ({ value, name: nameOf(value), rows: count }))
    .toSorted((a, b) => b.rows - a.rows || (a.value < b.value ? -1 : 1));
}

function statusName(status: string): string {
  return STATUS_NAMES[asStatus(status)];
}

/** The database keeps it as text; what it does not know cannot have been written. */
export function asStatus(text: string): OwnershipStatus {
  const status = OWNERSHIP_STATUSES.find((known) => known === text);
  if (!status) throw new Error(`"${text}" is no verdict`);
  return status;
}

import { UNKNOWN_ASSET } from '@/lib/wallets/constants';
import type { HoldingFilter } from '@/lib/wallets/schema';

type Group = { id: number; asset: string | null; network: string; type: string; status: string };

/** The groups of a ledger whose rows a filter lets through, as far as groups decide. */
export function matchingGroups<Kind extends Group>(
  groups: readonly Kind[],
  filter: HoldingFilter,
): Kind[] {
  const has = (values: readonly string[] | undefined, value: string) =>
    !values || values.length === 0 || values.includes(value);
  return groups.filter(
    ({ asset, network, type, status }) =>
      has(filter.asset, asset ?? UNKNOWN_ASSET) &&
      has(filter.network, network) &&
      has(filter.type, type) &&
      has(filter.verdict, status),
  );
}

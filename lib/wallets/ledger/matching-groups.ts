import { UNKNOWN_ASSET } from '@/lib/wallets/constants';
import type { HoldingFilter } from '@/lib/wallets/schema';

type Group = { id: number; asset: string | null; network: string; type: string; status: string };

/** The groups of a ledger whose rows a filter lets through, as far as groups decide. */
export function matchingGroups<Kind extends Group>(
  groups: readonly Kind[],
  { assets, networks, types, verdicts }: HoldingFilter,
): Kind[] {
  const has = (values: readonly string[] | undefined, value: string) =>
    !values || values.length === 0 || values.includes(value);
  return groups.filter(
    ({ asset, network, type, status }) =>
      has(assets, asset ?? UNKNOWN_ASSET) &&
      has(networks, network) &&
      has(types, type) &&
      has(verdicts, status),
  );
}

import { HOLDING_TYPES } from '@/lib/wallets/constants';
import type { LedgerGroup } from '@/lib/wallets/ledger/data';
import { asStatus } from '@/lib/wallets/ledger/facets';
import type { Holding } from '@/lib/wallets/schema';

/** A row as stored, beside its group; amounts are plain decimal text. */
export type HoldingRow = {
  id: number;
  groupId: number;
  line: number;
  duplicate: boolean;
  amount: string | null;
  height: string | null;
  address: string;
};

/** What the API shows of a group in each of its rows. */
export function inGroup(group: LedgerGroup): Pick<Holding, 'type' | 'verdict'> {
  const { scheme, boundTo, reason } = group;
  return {
    type: HOLDING_TYPES.find((type) => type === group.type) ?? 'other',
    verdict: {
      status: asStatus(group.status),
      boundTo: boundTo === 'address' || boundTo === 'owner' ? boundTo : null,
      scheme,
      reason,
    },
  };
}

/** A row as the API shows it; null for a group that is not there. */
export function toHolding(row: HoldingRow, group: LedgerGroup | undefined): Holding | null {
  if (!group) return null;
  const { label, network, networkCell, asset, publishedType } = group;
  const { id, address, height, amount, duplicate, line } = row;
  const { type, verdict } = inGroup(group);
  return {
    id,
    network,
    publishedNetwork: networkCell,
    address,
    label,
    asset,
    type,
    publishedType,
    height,
    amount,
    verdict,
    duplicate,
    line,
  };
}

import { HOLDING_TYPES } from '@/lib/addresses/constants';
import type { Holding } from '@/lib/addresses/schema';
import { asStatus } from '@/lib/ledgers/facets';

/** A stored row; amounts are plain decimal text. */
export type HoldingRow = {
  id: number;
  groupId: number;
  line: number;
  duplicate: boolean;
  amount: string | null;
  height: string | null;
  address: string;
};

/** What all rows of a group have in common. */
export type HoldingGroupRow = {
  label: string;
  network: string;
  asset: string | null;
  type: string;
  publishedType: string | null;
  status: string;
  scheme: string;
  boundTo: string | null;
  reason: string | null;
};

/** A row as the API shows it; null for a group that is not there. */
export function toHolding(row: HoldingRow, group: HoldingGroupRow | undefined): Holding | null {
  if (!group) return null;
  const { label, network, asset, publishedType, scheme, boundTo, reason } = group;
  const { id, address, height, amount, duplicate, line } = row;
  return {
    ...{ id, network, address, label, asset },
    type: HOLDING_TYPES.find((type) => type === group.type) ?? 'other',
    ...{ publishedType, height, amount },
    verdict: {
      status: asStatus(group.status),
      boundTo: boundTo === 'address' || boundTo === 'owner' ? boundTo : null,
      ...{ scheme, reason },
    },
    ...{ duplicate, line },
  };
}

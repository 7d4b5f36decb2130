import type { OwnershipStatus } from '@/lib/signatures/verdict';
import type { HoldingType } from '@/lib/wallets/constants';
import type { HoldingFilter } from '@/lib/wallets/schema';

/** The parameters of a list of holdings as the filter that reads take. */
export function holdingFilter({
  asset,
  network,
  type,
  verdict,
  minAmount,
  maxAmount,
  search,
}: {
  asset?: string[];
  network?: string[];
  type?: HoldingType[];
  verdict?: OwnershipStatus[];
  minAmount?: string;
  maxAmount?: string;
  search?: string;
}): HoldingFilter {
  const sets = { assets: asset, networks: network, types: type, verdicts: verdict };
  return { ...sets, minAmount, maxAmount, search };
}

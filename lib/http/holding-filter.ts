import type { HoldingType } from '@/lib/addresses/constants';
import type { HoldingFilter } from '@/lib/addresses/schema';
import type { OwnershipStatus } from '@/lib/signatures/verdict';

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

import type { HoldingFilter } from '@/lib/wallets/schema';

/** A filter as the API's list and download of holdings take it; what is not filtered by is left out. */
export function holdingQuery(filter: HoldingFilter): URLSearchParams {
  const { asset, network, type, verdict, minAmount, maxAmount, search } = filter;
  const query = new URLSearchParams();
  for (const [name, values] of Object.entries({ asset, network, type, verdict })) {
    if (values && values.length > 0) query.set(name, values.join(','));
  }
  for (const [name, value] of Object.entries({ minAmount, maxAmount, search })) {
    if (value) query.set(name, value);
  }
  return query;
}

import { QueryClient } from '@tanstack/react-query';
import { getJson } from '@/lib/http/get-json';
import type { RatioSeries } from './schema';

/** Reports come monthly; what was asked for once is asked for again after ten minutes. */
const FRESH_FOR_MS = 10 * 60_000;

/** Of the tab: a reader who switches an asset off and on again asks once. */
const client = new QueryClient();

/**
 * The ratio series of some assets, from our own API.
 *
 * @throws as `getJson`, or what the browser says when there is no network.
 */
export function fetchRatioSeries({
  exchange,
  assets,
}: {
  exchange: string;
  assets: readonly string[];
}): Promise<RatioSeries> {
  const query = new URLSearchParams({ asset: assets.join(',') });
  return client.fetchQuery({
    queryKey: ['ratios', exchange, ...assets],
    queryFn: () => getJson<RatioSeries>(`/api/v1/exchanges/${exchange}/ratios?${query}`),
    staleTime: FRESH_FOR_MS,
    retry: 2,
  });
}

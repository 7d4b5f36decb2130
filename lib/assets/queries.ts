import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { getJson } from '@/lib/http/get-json';
import type { RatioSeries } from './schema';

/** Reports come monthly; an open page asks again when it is looked at after ten minutes. */
const FRESH_FOR_MS = 10 * 60_000;

/** The ratio series of some assets, kept in the browser; the last one stays while the next loads. */
export function ratioSeriesQuery({
  exchange,
  assets,
}: {
  exchange: string;
  assets: readonly string[];
}) {
  const query = new URLSearchParams({ asset: assets.join(',') });
  return queryOptions({
    queryKey: ['ratios', exchange, ...assets],
    queryFn: ({ signal }) =>
      getJson<RatioSeries>(`/api/v1/exchanges/${exchange}/ratios?${query}`, signal),
    staleTime: FRESH_FOR_MS,
    placeholderData: keepPreviousData,
  });
}

'use client';

import { useEffect, useState } from 'react';
import type { RatioSeries } from '@/lib/reports/assets/schema';

/**
 * The series that the server read, until more is asked for than it holds: then those of `assets` are
 * fetched, and the code that fetches with them (most readers never need it). The last series stays
 * while the next loads.
 */
export function useRatioSeries({
  first,
  assets,
}: {
  first: RatioSeries;
  /** Null: what the server read is enough. */
  assets: readonly string[] | null;
}): { series: RatioSeries; failed: boolean } {
  const [fetched, setFetched] = useState<RatioSeries | null>(null);
  const [failed, setFailed] = useState(false);
  const { exchange } = first;
  const list = assets?.join(' ') ?? null;
  useEffect(() => {
    setFailed(false);
    if (list === null) return setFetched(null);
    let current = true;
    import('@/lib/reports/assets/queries')
      .then(({ fetchRatioSeries }) => fetchRatioSeries({ exchange, assets: list.split(' ') }))
      .then(
        (series) => current && setFetched(series),
        () => current && setFailed(true),
      );
    return () => {
      current = false;
    };
  }, [exchange, list]);
  return { series: (list === null ? null : fetched) ?? first, failed };
}

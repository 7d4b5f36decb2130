import { subtractDecimals } from '@/lib/format/decimal';
import type { RatioPoint, RatioSeries, SeriesMonth } from './schema';

export type KnownPoint = { point: RatioPoint; month: SeriesMonth };

export type Coverage = {
  asset: string;
  /** The newest month in which a ratio of this asset is known; null when there never was one. */
  newest: KnownPoint | null;
  /** The known month before it. */
  previous: KnownPoint | null;
  surplus: string | null;
  /** Newest minus previous, null when either is unknown. */
  change: { ratioPoints: string | null; reserves: string | null; liabilities: string | null };
};

/** The newest known coverage of each asset in a series and what changed since the one before. */
export function newestCoverage(series: RatioSeries): Coverage[] {
  return series.series.map(({ asset, points }) => {
    const known = points.flatMap((point, index) => {
      const month = series.months[index];
      return point.ratio !== null && month ? [{ point, month }] : [];
    });
    const newest = known.at(-1) ?? null;
    const previous = known.at(-2) ?? null;
    const difference = (pick: (point: RatioPoint) => string | null) =>
      minus(newest && pick(newest.point), previous && pick(previous.point));
    return {
      asset,
      newest,
      previous,
      surplus: minus(newest?.point.reserves ?? null, newest?.point.liabilities ?? null),
      change: {
        ratioPoints: difference(({ ratio }) => ratio),
        reserves: difference(({ reserves }) => reserves),
        liabilities: difference(({ liabilities }) => liabilities),
      },
    };
  });
}

function minus(a: string | null, b: string | null): string | null {
  return a === null || b === null ? null : subtractDecimals(a, b);
}

import type { RatioPoint, RatioSeries, SeriesMonth } from '@/lib/reports/assets/schema';

/** One month as the drawing library wants it: positions as numbers, figures untouched beside them. */
export type RatioRow = {
  index: number;
  month: SeriesMonth;
  points: Readonly<Record<string, RatioPoint>>;
  /** Screen positions by asset; null is a gap. */
  values: Readonly<Record<string, number | null>>;
};

/** Rows of the chosen months, newest last. `months` counts back from the newest; null takes all. */
export function ratioRows(series: RatioSeries, months: number | null): RatioRow[] {
  const start = months === null ? 0 : Math.max(0, series.months.length - months);
  return series.months.slice(start).map((month, index) => {
    const points: Record<string, RatioPoint> = {};
    const values: Record<string, number | null> = {};
    for (const { asset, points: all } of series.series) {
      const point = all[start + index];
      if (!point) continue;
      points[asset] = point;
      values[asset] = point.ratio === null ? null : Number(point.ratio);
    }
    return { index, month, points, values };
  });
}

/** What the chart shows, for people who want it in a spreadsheet. */
export function ratioTable(rows: readonly RatioRow[], assets: readonly string[]) {
  const header = [
    'month',
    'report_ordinal',
    ...assets.flatMap((asset) => [
      `${asset}_ratio_percent`,
      `${asset}_basis`,
      `${asset}_reserves`,
      `${asset}_liabilities`,
      `${asset}_evidence`,
    ]),
    'source',
  ];
  const body = rows.map(({ month, points }) => [
    month.month,
    month.ordinal,
    ...assets.flatMap((asset) => {
      const point = points[asset];
      return [
        point?.ratio ?? null,
        point?.basis ?? null,
        point?.reserves ?? null,
        point?.liabilities ?? null,
        point?.evidence ?? null,
      ];
    }),
    month.source,
  ]);
  return { header, rows: body };
}

'use client';

import { ChartFrame, ChartNote } from '@/components/charts/chart-frame';
import { MonthLayer } from '@/components/charts/month-layer';
import { PLOT_HEIGHT, PLOT_SIDES } from '@/components/charts/plot-frame';
import { ratioMonth } from '@/components/charts/ratio-month';
import { type RatioRow, ratioTable } from '@/components/charts/ratio-rows';
import { StaticRatioPlot } from '@/components/charts/static-ratio-plot';
import { EmptyState } from '@/components/ui/states';

/** The reserve ratio of one asset by month, each month to be asked for. */
export function AssetRatioChart({
  exchange,
  asset,
  rows,
}: {
  exchange: string;
  asset: string;
  rows: readonly RatioRow[];
}) {
  const assets = [asset];
  const known = rows.some(({ values }) => (values[asset] ?? null) !== null);
  return (
    <ChartFrame
      title={`Reserve ratio, ${asset}`}
      name={`${exchange}-${asset}-reserve-ratio`}
      rows={() => ratioTable(rows, assets)}
      label={`Chart of the ${asset} reserve ratio. The table below holds the same figures.`}
      height={PLOT_HEIGHT}
      instead={known ? undefined : <EmptyState title="No ratio was found in these months." />}
      note={
        <ChartNote>
          The axis does not start at 0 %. A hollow dot is a whole percent as printed; a filled one
          is recomputed from the amounts.
        </ChartNote>
      }
    >
      <MonthLayer
        label={`Month of the chart of ${asset} ratios`}
        count={rows.length}
        sides={PLOT_SIDES}
        monthOf={(index) => ratioMonth({ exchange, row: rows[index], assets })}
      >
        <StaticRatioPlot rows={rows} assets={assets} />
      </MonthLayer>
    </ChartFrame>
  );
}

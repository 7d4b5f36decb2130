'use client';

import { useRouter } from 'next/navigation';
import { useRef } from 'react';
import { ChartFrame, ChartNote } from '@/components/charts/chart-frame';
import { PLOT_HEIGHT } from '@/components/charts/plot-frame';
import type { RatioPlotProps } from '@/components/charts/ratio-plot';
import { type RatioRow, ratioTable } from '@/components/charts/ratio-rows';
import { StaticRatioPlot } from '@/components/charts/static-ratio-plot';
import { useLivePlot } from '@/components/charts/use-live-plot';
import { EmptyState } from '@/components/ui/states';

const loadPlot = () => import('@/components/charts/ratio-plot').then((module) => module.RatioPlot);

/** The reserve ratio of one asset by month: drawn at once, interactive when the reader reaches for it. */
export function AssetRatioChart({
  exchange,
  asset,
  rows,
}: {
  exchange: string;
  asset: string;
  rows: readonly RatioRow[];
}) {
  const router = useRouter();
  const frame = useRef<HTMLElement>(null);
  const { Plot, reach } = useLivePlot<RatioPlotProps>({ load: loadPlot, frame });
  const assets = [asset];
  const known = rows.some(({ values }) => (values[asset] ?? null) !== null);
  return (
    <ChartFrame
      title={`Reserve ratio, ${asset}`}
      name={`${exchange}-${asset}-reserve-ratio`}
      rows={() => ratioTable(rows, assets)}
      label={`Chart of the ${asset} reserve ratio. The table below holds the same figures.`}
      height={PLOT_HEIGHT}
      plot={{ ref: frame, tabIndex: Plot ? -1 : 0, ...reach }}
      instead={known ? undefined : <EmptyState title="No ratio was found in these months." />}
      note={
        <ChartNote>
          The axis does not start at 0 %. A hollow dot is a whole percent as printed; a filled one
          is recomputed from the amounts.
        </ChartNote>
      }
    >
      {Plot ? (
        <Plot
          rows={rows}
          assets={assets}
          onFollow={(row) => {
            if (row.month.report) router.push(`/${exchange}/reports/${row.month.report}`);
          }}
        />
      ) : (
        <StaticRatioPlot rows={rows} assets={assets} />
      )}
    </ChartFrame>
  );
}

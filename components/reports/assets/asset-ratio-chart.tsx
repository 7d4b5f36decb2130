'use client';

import { useRouter } from 'next/navigation';
import { useRef } from 'react';
import { PLOT_HEIGHT } from '@/components/charts/plot-frame';
import type { RatioPlotProps } from '@/components/charts/ratio-plot';
import { type RatioRow, ratioTable } from '@/components/charts/ratio-rows';
import { StaticRatioPlot } from '@/components/charts/static-ratio-plot';
import { useLivePlot } from '@/components/charts/use-live-plot';
import { ExportMenu } from '@/components/ui/export-menu';
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
  const picture = useRef<HTMLElement>(null);
  const frame = useRef<HTMLElement>(null);
  const { Plot, reach } = useLivePlot<RatioPlotProps>({ load: loadPlot, frame });
  const assets = [asset];
  const known = rows.some(({ values }) => (values[asset] ?? null) !== null);
  return (
    <figure ref={picture} className="m-0 min-w-0 rounded-xl border border-line bg-card p-4 sm:p-5">
      <figcaption className="mb-2 flex flex-wrap items-center justify-between gap-x-4 gap-y-2">
        <h2 className="font-medium font-serif text-title leading-tight">Reserve ratio, {asset}</h2>
        <ExportMenu
          name={`${exchange}-${asset}-reserve-ratio`}
          picture={picture}
          rows={() => ratioTable(rows, assets)}
        />
      </figcaption>
      <section
        ref={frame}
        tabIndex={Plot ? -1 : 0}
        aria-label={`Chart of the ${asset} reserve ratio. The table below holds the same figures.`}
        style={{ minHeight: PLOT_HEIGHT }}
        className="grid min-w-0 content-center"
        {...reach}
      >
        {!known ? (
          <EmptyState title="No ratio was found in these months." />
        ) : Plot ? (
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
      </section>
      <p className="mt-2 text-soft text-xs">
        The axis does not start at 0 %. A hollow dot is a whole percent as printed; a filled one is
        recomputed from the amounts.
      </p>
    </figure>
  );
}

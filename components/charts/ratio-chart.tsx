'use client';

import { useRouter } from 'next/navigation';
import { useQueryStates } from 'nuqs';
import { useRef } from 'react';
import { ExportMenu } from '@/components/ui/export-menu';
import { EmptyState } from '@/components/ui/states';
import { ToggleChip } from '@/components/ui/toggle-chip';
import type { RatioSeries } from '@/lib/reports/assets/schema';
import { AssetMark } from './asset-mark';
import { chartViewParsers, RANGE_NAMES, RANGES, type Range } from './chart-view';
import { MoreAssets } from './more-assets';
import { PLOT_HEIGHT } from './plot-frame';
import type { RatioPlotProps } from './ratio-plot';
import { ratioRows, ratioTable } from './ratio-rows';
import { StaticRatioPlot } from './static-ratio-plot';
import { useLivePlot } from './use-live-plot';
import { useRatioSeries } from './use-ratio-series';

const loadPlot = () => import('./ratio-plot').then((module) => module.RatioPlot);

/**
 * Reserve ratios by month with assets on and off and a range; the view lives in the URL. `series` is
 * what the server read for that URL; assets in `offered` beyond it are fetched when switched on.
 */
export function RatioChart({
  series: first,
  offered,
  title,
}: {
  series: RatioSeries;
  offered: readonly string[];
  title: string;
}) {
  const router = useRouter();
  const picture = useRef<HTMLElement>(null);
  const frame = useRef<HTMLElement>(null);
  const { Plot, reach } = useLivePlot<RatioPlotProps>({ load: loadPlot, frame });
  const [view, setView] = useQueryStates(chartViewParsers, { history: 'replace', scroll: false });

  const read = first.series.map(({ asset }) => asset);
  const shown = offered.filter((asset) => view.assets.includes(asset));
  const chips = offered.filter((asset) => read.includes(asset) || shown.includes(asset));
  const enough = shown.every((asset) => read.includes(asset));
  const { series, failed } = useRatioSeries({ first, assets: enough ? null : chips });
  const assets = shown.filter((asset) => series.series.some((entry) => entry.asset === asset));
  const rows = ratioRows(series, RANGES[view.range]);

  const toggle = (asset: string) => {
    const on = view.assets.includes(asset);
    const next = offered.filter((name) => (name === asset ? !on : view.assets.includes(name)));
    void setView({ assets: next });
  };

  return (
    <figure ref={picture} className="m-0 min-w-0 rounded-xl border border-line bg-card p-4 sm:p-5">
      <figcaption className="mb-2 flex flex-wrap items-center justify-between gap-x-4 gap-y-2">
        <h2 className="font-medium font-serif text-title leading-tight">{title}</h2>
        <div className="no-print flex flex-wrap items-center gap-1.5">
          <fieldset className="contents">
            <legend className="sr-only">Assets shown</legend>
            {chips.map((asset) => (
              <ToggleChip
                key={asset}
                pressed={view.assets.includes(asset)}
                onToggle={() => toggle(asset)}
              >
                <AssetMark asset={asset} size={9} />
                {asset}
              </ToggleChip>
            ))}
            <MoreAssets assets={offered.filter((asset) => !chips.includes(asset))} onAdd={toggle} />
          </fieldset>
          <span aria-hidden="true" className="mx-1 hidden h-5 border-line border-l sm:block" />
          <fieldset className="contents">
            <legend className="sr-only">Range</legend>
            {(Object.keys(RANGES) as Range[]).map((range) => (
              <ToggleChip
                key={range}
                pressed={view.range === range}
                onToggle={() => void setView({ range })}
              >
                {RANGE_NAMES[range]}
              </ToggleChip>
            ))}
          </fieldset>
          <ExportMenu
            name={`${series.exchange}-reserve-ratios-${view.range}`}
            picture={picture}
            rows={() => ratioTable(rows, assets)}
          />
        </div>
      </figcaption>
      <section
        ref={frame}
        tabIndex={Plot ? -1 : 0}
        aria-label="Chart. The table of reports holds the same figures."
        style={{ minHeight: PLOT_HEIGHT }}
        className="grid min-w-0 content-center"
        {...reach}
      >
        {assets.length === 0 ? (
          <EmptyState title={failed ? 'The series could not be read.' : 'No asset is switched on.'}>
            {failed ? 'Try again in a moment.' : 'Choose at least one above.'}
          </EmptyState>
        ) : Plot ? (
          <Plot
            rows={rows}
            assets={assets}
            onFollow={(row) => {
              if (row.month.report) router.push(`/${series.exchange}/reports/${row.month.report}`);
            }}
          />
        ) : (
          <StaticRatioPlot rows={rows} assets={assets} />
        )}
      </section>
      <p
        role="status"
        className={failed && assets.length > 0 ? 'mt-2 text-caution text-xs' : 'sr-only'}
      >
        {failed ? 'Not every asset could be read. Switch it off and on to try again.' : ''}
      </p>
      <p className="mt-2 text-soft text-xs">
        The axis does not start at 0 %. Below the drawn line at 100 % an asset would not be covered.
        Gaps are months whose figures were not found. A hollow dot is a whole percent as printed; a
        filled one is recomputed from the amounts. Choose a point to open its report.
      </p>
    </figure>
  );
}

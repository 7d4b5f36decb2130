'use client';

import { useQueryStates } from 'nuqs';
import { ToggleChip } from '@/components/ui/chip';
import { EmptyState } from '@/components/ui/states';
import type { RatioSeries } from '@/lib/reports/assets/schema';
import { HEADLINE_ASSETS } from '@/lib/reports/constants';
import { AssetMark } from './asset-mark';
import { ChartFrame, ChartNote } from './chart-frame';
import { chartViewParsers, RANGE_NAMES, RANGES, type Range } from './chart-view';
import { MonthLayer } from './month-layer';
import { MoreAssets } from './more-assets';
import { PLOT_HEIGHT, PLOT_SIDES } from './plot-frame';
import { ratioMonth } from './ratio-month';
import { ratioRows, ratioTable } from './ratio-rows';
import { StaticRatioPlot } from './static-ratio-plot';
import { useRatioSeries } from './use-ratio-series';

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
  const [view, setView] = useQueryStates(chartViewParsers, { history: 'replace', scroll: false });

  const read = first.series.map(({ asset }) => asset);
  // Names that nothing is called by choose nothing: the page says so, and draws what it draws at first.
  const wanted = view.assets.some((asset) => offered.includes(asset)) || view.assets.length === 0;
  const chosen: readonly string[] = wanted ? view.assets : HEADLINE_ASSETS;
  const shown = offered.filter((asset) => chosen.includes(asset));
  const chips = offered.filter((asset) => read.includes(asset) || shown.includes(asset));
  const enough = shown.every((asset) => read.includes(asset));
  const { series, failed } = useRatioSeries({ first, assets: enough ? null : chips });
  const assets = shown.filter((asset) => series.series.some((entry) => entry.asset === asset));
  const rows = ratioRows(series, RANGES[view.range]);

  const toggle = (asset: string) => {
    const on = chosen.includes(asset);
    const next = offered.filter((name) => (name === asset ? !on : chosen.includes(name)));
    void setView({ assets: next });
  };

  return (
    <ChartFrame
      title={title}
      name={`${series.exchange}-reserve-ratios-${view.range}`}
      rows={() => ratioTable(rows, assets)}
      label="Chart. The table of reports holds the same figures."
      height={PLOT_HEIGHT}
      instead={
        assets.length === 0 ? (
          <EmptyState title={failed ? 'The series could not be read.' : 'No asset is switched on.'}>
            {failed ? 'Try again in a moment.' : 'Choose at least one above.'}
          </EmptyState>
        ) : undefined
      }
      tools={
        <>
          <fieldset className="contents">
            <legend className="sr-only">Assets shown</legend>
            {chips.map((asset) => (
              <ToggleChip
                key={asset}
                pressed={chosen.includes(asset)}
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
        </>
      }
      note={
        <>
          <p
            role="status"
            className={failed && assets.length > 0 ? 'mt-2 text-caution text-xs' : 'sr-only'}
          >
            {failed ? 'Not every asset could be read. Switch it off and on to try again.' : ''}
          </p>
          <ChartNote>
            The axis does not start at 0 %. Below the drawn line at 100 % an asset would not be
            covered. Gaps are months whose figures were not found. A hollow dot is a whole percent
            as printed; a filled one is recomputed from the amounts. Touch or click a month to keep
            its figures and find its report.
          </ChartNote>
        </>
      }
    >
      <MonthLayer
        label="Month of the chart"
        count={rows.length}
        sides={PLOT_SIDES}
        monthOf={(index) => ratioMonth({ exchange: series.exchange, row: rows[index], assets })}
      >
        <StaticRatioPlot rows={rows} assets={assets} />
      </MonthLayer>
    </ChartFrame>
  );
}

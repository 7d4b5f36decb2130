import type { CSSProperties } from 'react';
import { formatRatio } from '@/lib/format/amounts';
import type { ProofSystem } from '@/lib/reports/constants';
import { SHORT_PROOF_SYSTEM_NAMES } from '@/lib/reports/proof-system-names';
import { assetStyle } from './asset-style';
import { PLOT_HEIGHT, PLOT_SIDES, PLOT_VERTICAL } from './plot-frame';
import { eraStarts, lastKnown, ratioDomain, spreadLabels, timeTicks } from './ratio-domain';
import type { RatioRow } from './ratio-rows';

/** The sides as CSS variables: which pair applies is decided by the width, before any script. */
const SIDES = {
  '--wide-left': `${PLOT_SIDES.wide.left}px`,
  '--wide-right': `${PLOT_SIDES.wide.right}px`,
  '--narrow-left': `${PLOT_SIDES.narrow.left}px`,
  '--narrow-right': `${PLOT_SIDES.narrow.right}px`,
} as CSSProperties;

const TEXT = { fill: 'var(--soft)', fontSize: 12 };

/**
 * The chart as the server draws it: the whole picture before, and without, the drawing library (a
 * hundred kilobytes), which comes when a reader reaches for the chart. Horizontal positions are
 * per cent, so that it fits any width without a script.
 */
export function StaticRatioPlot({
  rows,
  assets,
}: {
  rows: readonly RatioRow[];
  assets: readonly string[];
}) {
  const valuesOf = (asset: string) => rows.map((row) => row.values[asset] ?? null);
  const domain = ratioDomain(
    assets.flatMap((asset) => valuesOf(asset).filter((value) => value !== null)),
  );
  const height = PLOT_HEIGHT - PLOT_VERTICAL.top - PLOT_VERTICAL.bottom;
  const x = (index: number) => `${(100 * index) / Math.max(1, rows.length - 1)}%`;
  const y = (value: number) => ((domain.max - value) / (domain.max - domain.min)) * height;
  const months = rows.map(({ month }) => month);
  const ends = assets.flatMap((asset) => {
    const last = lastKnown(valuesOf(asset));
    return last ? [{ asset, ...last }] : [];
  });
  const labels = spreadLabels({
    positions: ends.map(({ value }) => y(value)),
    gap: 15,
    min: 6,
    max: height - 4,
  });
  return (
    <div className="relative" style={{ height: PLOT_HEIGHT, ...SIDES }}>
      <svg
        role="img"
        aria-label="Reserve ratio by month"
        height={height}
        className="absolute left-(--narrow-left) w-[calc(100%-var(--narrow-left)-var(--narrow-right))] overflow-visible sm:left-(--wide-left) sm:w-[calc(100%-var(--wide-left)-var(--wide-right))]"
        style={{ top: PLOT_VERTICAL.top }}
      >
        <rect width="100%" y={y(100)} height={height - y(100)} fill="var(--below)" />
        {domain.ticks.map((tick) => (
          <g key={tick}>
            <line
              x2="100%"
              y1={y(tick)}
              y2={y(tick)}
              stroke={tick === 100 ? 'var(--ink)' : 'var(--line)'}
              strokeWidth={tick === 100 ? 1.4 : 1}
            />
            <text x={-8} y={y(tick) + 4} textAnchor="end" {...TEXT}>
              {tick}%
            </text>
          </g>
        ))}
        {timeTicks(months.map(({ month }) => month)).map(({ index, label }) => (
          <g key={label}>
            <line x1={x(index)} x2={x(index)} y1={height} y2={height + 6} stroke="var(--line)" />
            <text x={x(index)} y={height + 22} textAnchor="middle" {...TEXT}>
              {label}
            </text>
          </g>
        ))}
        {eraStarts<ProofSystem>(months).map(({ index, system }) => (
          <g key={system}>
            <line
              x1={x(index)}
              x2={x(index)}
              y1={-14}
              y2={height}
              stroke="var(--soft)"
              strokeOpacity={0.6}
              strokeDasharray="2 3"
            />
            <text x={x(index)} dx={5} y={-6} {...TEXT} fontSize={11.5} className="max-sm:hidden">
              {SHORT_PROOF_SYSTEM_NAMES[system]}
            </text>
          </g>
        ))}
        {assets.map((asset) => (
          <AssetLine key={asset} asset={asset} rows={rows} x={x} y={y} />
        ))}
        {ends.map(({ asset, value }, order) => (
          <text
            key={asset}
            x="100%"
            dx={8}
            y={(labels[order] ?? 0) + 4}
            fill={assetStyle(asset).color}
            fontSize={12}
            fontWeight={600}
          >
            {asset}
            <tspan className="max-sm:hidden"> {formatRatio(String(value), 1)}</tspan>
          </text>
        ))}
      </svg>
    </div>
  );
}

/** Segments between months that follow each other, and a dot for each known month. */
function AssetLine({
  asset,
  rows,
  x,
  y,
}: {
  asset: string;
  rows: readonly RatioRow[];
  x: (index: number) => string;
  y: (value: number) => number;
}) {
  const { color, dash } = assetStyle(asset);
  return (
    <g stroke={color}>
      {rows.map((row, index) => {
        const value = row.values[asset] ?? null;
        const next = rows[index + 1]?.values[asset] ?? null;
        if (value === null) return null;
        const hollow = row.points[asset]?.basis === 'published';
        return (
          <g key={row.month.month}>
            {next === null ? null : (
              <line
                x1={x(index)}
                y1={y(value)}
                x2={x(index + 1)}
                y2={y(next)}
                strokeWidth={2}
                strokeDasharray={dash}
              />
            )}
            <circle
              cx={x(index)}
              cy={y(value)}
              r={hollow ? 2.8 : 2.4}
              fill={hollow ? 'var(--card)' : color}
              strokeWidth={hollow ? 1.4 : 0}
            />
          </g>
        );
      })}
    </g>
  );
}

'use client';

import {
  CartesianGrid,
  Line,
  LineChart,
  ReferenceArea,
  ReferenceLine,
  ResponsiveContainer,
  Tooltip,
  usePlotArea,
  XAxis,
  YAxis,
} from 'recharts';
import { formatRatio } from '@/lib/format/amounts';
import type { ProofSystem } from '@/lib/reports/constants';
import { SHORT_PROOF_SYSTEM_NAMES } from '@/lib/reports/proof-system-names';
import { assetStyle } from './asset-style';
import { PLOT_HEIGHT, PLOT_SIDES, PLOT_VERTICAL } from './plot-frame';
import {
  eraStarts,
  lastKnown,
  type RatioDomain,
  ratioDomain,
  spreadLabels,
  timeTicks,
} from './ratio-domain';
import type { RatioRow } from './ratio-rows';
import { RatioTooltip } from './ratio-tooltip';
import { useNarrow } from './use-narrow';

/** The library counts the axes inside its margins; the frame's numbers include them. */
const X_AXIS = 30;

/** The drawing of a ratio history. Everything it decides comes from ratio-domain.ts. */
export type RatioPlotProps = {
  rows: readonly RatioRow[];
  assets: readonly string[];
  onFollow: (row: RatioRow) => void;
};

export function RatioPlot({ rows, assets, onFollow }: RatioPlotProps) {
  const narrow = useNarrow();
  const sides = narrow ? PLOT_SIDES.narrow : PLOT_SIDES.wide;
  const valuesOf = (asset: string) => rows.map((row) => row.values[asset] ?? null);
  const known = assets.flatMap((asset) => valuesOf(asset).filter((value) => value !== null));
  const domain = ratioDomain(known);
  const months = rows.map(({ month }) => month);
  const eras = eraStarts<ProofSystem>(months);
  const ticks = timeTicks(months.map(({ month }) => month));
  return (
    <ResponsiveContainer width="100%" height={PLOT_HEIGHT}>
      <LineChart
        data={[...rows]}
        margin={{
          top: PLOT_VERTICAL.top,
          right: sides.right,
          bottom: PLOT_VERTICAL.bottom - X_AXIS,
          left: 0,
        }}
        accessibilityLayer={true}
        onClick={({ activeIndex }) => {
          const row = rows[Number(activeIndex)];
          if (row) onFollow(row);
        }}
      >
        <CartesianGrid vertical={false} stroke="var(--line)" />
        <XAxis
          dataKey="index"
          type="number"
          domain={[0, Math.max(1, rows.length - 1)]}
          ticks={ticks.map(({ index }) => index)}
          tickFormatter={(index: number) => ticks.find((tick) => tick.index === index)?.label ?? ''}
          stroke="var(--line)"
          height={X_AXIS}
          axisLine={false}
          tick={{ fill: 'var(--soft)', fontSize: 12 }}
        />
        <YAxis
          domain={[domain.min, domain.max]}
          ticks={domain.ticks}
          tickFormatter={(tick: number) => `${tick}%`}
          allowDataOverflow={true}
          axisLine={false}
          tickLine={false}
          width={sides.left}
          tick={{ fill: 'var(--soft)', fontSize: 12 }}
        />
        <ReferenceArea y1={domain.min} y2={100} fill="var(--below)" fillOpacity={1} stroke="none" />
        <ReferenceLine y={100} stroke="var(--ink)" strokeWidth={1.4} />
        {eras.map(({ index, system }, order) => (
          <ReferenceLine
            key={system}
            x={index}
            stroke="var(--soft)"
            strokeDasharray="2 3"
            strokeOpacity={0.6}
            label={{
              value: narrow ? '' : SHORT_PROOF_SYSTEM_NAMES[system],
              position: 'insideTopLeft',
              offset: 6,
              dy: -24,
              fill: 'var(--soft)',
              fontSize: 11.5,
              textAnchor: order === eras.length - 1 && index > rows.length * 0.85 ? 'end' : 'start',
            }}
          />
        ))}
        {assets.map((asset) => {
          const { color, dash } = assetStyle(asset);
          return (
            <Line
              key={asset}
              dataKey={(row: RatioRow) => row.values[asset] ?? null}
              name={asset}
              type="linear"
              stroke={color}
              strokeWidth={2}
              strokeDasharray={dash}
              connectNulls={false}
              isAnimationActive={false}
              dot={(props: { cx?: number; cy?: number; index?: number }) => (
                <PointMark
                  key={props.index}
                  {...props}
                  row={rows[props.index ?? -1]}
                  asset={asset}
                />
              )}
              activeDot={{ r: 5, stroke: 'var(--card)', strokeWidth: 2 }}
            />
          );
        })}
        <EndLabels rows={rows} assets={assets} domain={domain} narrow={narrow} />
        <Tooltip
          isAnimationActive={false}
          position={narrow ? { x: 0 } : undefined}
          cursor={{ stroke: 'var(--soft)', strokeDasharray: '3 3' }}
          content={({ active, payload }) => {
            const row = payload?.[0]?.payload as RatioRow | undefined;
            return active && row ? <RatioTooltip row={row} assets={assets} /> : null;
          }}
        />
      </LineChart>
    </ResponsiveContainer>
  );
}

/** A filled dot for a ratio with decimals from amounts, a hollow one for a whole percent as printed. */
function PointMark({
  cx,
  cy,
  row,
  asset,
}: {
  cx?: number;
  cy?: number;
  row: RatioRow | undefined;
  asset: string;
}) {
  const point = row?.points[asset];
  if (cx === undefined || cy === undefined || !point?.ratio) return <g />;
  const { color } = assetStyle(asset);
  const hollow = point.basis === 'published';
  return (
    <circle
      cx={cx}
      cy={cy}
      r={hollow ? 2.8 : 2.4}
      fill={hollow ? 'var(--card)' : color}
      stroke={color}
      strokeWidth={hollow ? 1.4 : 0}
    />
  );
}

/** Direct labels at the right end of the lines, moved apart where they would overlap. */
function EndLabels({
  rows,
  assets,
  domain,
  narrow,
}: {
  rows: readonly RatioRow[];
  assets: readonly string[];
  domain: RatioDomain;
  narrow: boolean;
}) {
  const area = usePlotArea();
  if (!area) return null;
  const ends = assets.flatMap((asset) => {
    const last = lastKnown(rows.map((row) => row.values[asset] ?? null));
    return last ? [{ asset, ...last }] : [];
  });
  const toPixel = (value: number) =>
    area.y + ((domain.max - value) / (domain.max - domain.min)) * area.height;
  const placed = spreadLabels({
    positions: ends.map(({ value }) => toPixel(value)),
    gap: 15,
    min: area.y + 6,
    max: area.y + area.height - 4,
  });
  return (
    <g>
      {ends.map(({ asset, value }, index) => (
        <text
          key={asset}
          x={area.x + area.width + 8}
          y={(placed[index] ?? 0) + 4}
          fill={assetStyle(asset).color}
          fontSize={12}
          fontWeight={600}
        >
          {asset} {narrow ? '' : formatRatio(String(value), 1)}
        </text>
      ))}
    </g>
  );
}

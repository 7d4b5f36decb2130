'use client';

import {
  Area,
  Bar,
  CartesianGrid,
  ComposedChart,
  Line,
  ReferenceLine,
  ResponsiveContainer,
  XAxis,
  YAxis,
} from 'recharts';
import { formatCompact } from '@/lib/format/amounts';
import { type AmountsDomain, amountsDomain, surplusDomain } from './amounts-domain';
import { AmountsLabels } from './amounts-labels';
import type { AmountsRow } from './amounts-rows';
import { assetStyle } from './asset-style';
import { AMOUNTS_SIDES, MONTH_INSET } from './plot-frame';
import { timeTicks } from './ratio-domain';
import { useNarrow } from './use-narrow';

export type AmountsPlotProps = {
  asset: string;
  rows: readonly AmountsRow[];
  heights: { amounts: number; surplus: number };
};

/** Room for the words at the lines' right ends; narrow screens leave out their amounts. */
const Y_WIDTH = AMOUNTS_SIDES.wide.left;
const MARGIN = { top: 8, right: AMOUNTS_SIDES.wide.right, bottom: 0, left: 0 };
const NARROW_MARGIN = { ...MARGIN, right: AMOUNTS_SIDES.narrow.right };
const TICK = { fill: 'var(--soft)', fontSize: 12 };

/** Reserves against liabilities with the space between them shaded, and the surplus below from zero. */
export function AmountsPlot({ asset, rows, heights }: AmountsPlotProps) {
  const narrow = useNarrow();
  const margin = narrow ? NARROW_MARGIN : MARGIN;
  const numbers = (pick: (row: AmountsRow) => number | null) =>
    rows.flatMap((row) => pick(row) ?? []);
  const reserves = numbers(({ position }) => position.reserves);
  const liabilities = numbers(({ position }) => position.liabilities);
  const domain = amountsDomain([...reserves, ...liabilities]);
  const surplus = surplusDomain(numbers(({ position }) => position.surplus));
  const { color } = assetStyle(asset);
  return (
    <>
      <ResponsiveContainer width="100%" height={heights.amounts}>
        <ComposedChart data={[...rows]} margin={margin} accessibilityLayer={false}>
          <CartesianGrid vertical={false} stroke="var(--line)" />
          {monthAxis(rows, { labels: false })}
          {amountAxis(domain)}
          <Area
            dataKey={({ position }: AmountsRow) => position.above}
            stroke="none"
            fill={color}
            fillOpacity={0.16}
            isAnimationActive={false}
            activeDot={false}
          />
          <Area
            dataKey={({ position }: AmountsRow) => position.below}
            stroke="none"
            fill="var(--negative)"
            fillOpacity={0.3}
            isAnimationActive={false}
            activeDot={false}
          />
          <Line
            dataKey={({ position }: AmountsRow) => position.liabilities}
            stroke="var(--ink)"
            strokeWidth={1.6}
            strokeDasharray="5 4"
            dot={{ r: 2.2, fill: 'var(--card)', stroke: 'var(--ink)', strokeDasharray: '' }}
            isAnimationActive={false}
          />
          <Line
            dataKey={({ position }: AmountsRow) => position.reserves}
            stroke={color}
            strokeWidth={2.2}
            dot={{ r: 2.4, fill: color, stroke: 'none' }}
            isAnimationActive={false}
          />
          <AmountsLabels rows={rows} domain={domain} color={color} narrow={narrow} />
        </ComposedChart>
      </ResponsiveContainer>
      <p className="mt-1 text-soft text-xs">Surplus, {asset}, from zero</p>
      <ResponsiveContainer width="100%" height={heights.surplus}>
        <ComposedChart data={[...rows]} margin={margin} accessibilityLayer={false}>
          <CartesianGrid vertical={false} stroke="var(--line)" />
          {monthAxis(rows, { labels: true })}
          {amountAxis(surplus)}
          <ReferenceLine y={0} stroke="var(--ink)" strokeWidth={1.2} />
          <Bar
            dataKey={({ position }: AmountsRow) => position.surplus}
            isAnimationActive={false}
            maxBarSize={14}
            shape={(props: unknown) => <SurplusBar {...(props as BarShape)} color={color} />}
          />
        </ComposedChart>
      </ResponsiveContainer>
    </>
  );
}

/** The library reads its axes from the chart's own children, so these are elements, not components. */
function monthAxis(rows: readonly AmountsRow[], { labels }: { labels: boolean }) {
  const ticks = timeTicks(rows.map(({ month }) => month.month));
  const label = (index: number) => ticks.find((tick) => tick.index === index)?.label ?? '';
  return (
    <XAxis
      dataKey="index"
      type="number"
      domain={[-MONTH_INSET, rows.length - 1 + MONTH_INSET]}
      ticks={ticks.map(({ index }) => index)}
      tickFormatter={labels ? label : () => ''}
      height={labels ? 26 : 8}
      stroke="var(--line)"
      tick={TICK}
    />
  );
}

function amountAxis({ min, max, ticks }: AmountsDomain) {
  return (
    <YAxis
      domain={[min, max]}
      ticks={ticks}
      interval={0}
      tickFormatter={(tick: number) => formatCompact(String(tick))}
      allowDataOverflow={true}
      axisLine={false}
      tickLine={false}
      width={Y_WIDTH}
      tick={TICK}
    />
  );
}

type BarShape = {
  x?: number;
  y?: number;
  width?: number;
  height?: number;
  payload?: AmountsRow;
};

/** A shortfall hangs below zero and is outlined as well as red. */
function SurplusBar({ x, y, width, height, payload, color }: BarShape & { color: string }) {
  if (x === undefined || y === undefined || !width || height === undefined) return <g />;
  const short = payload?.surplus?.startsWith('-') ?? false;
  return (
    <rect
      x={x}
      y={Math.min(y, y + height)}
      width={width}
      height={Math.max(1, Math.abs(height))}
      fill={short ? 'var(--negative)' : color}
      stroke={short ? 'var(--ink)' : 'none'}
    />
  );
}

'use client';

import { assetStyle } from '@/components/charts/asset-style';
import { ChartFrame } from '@/components/charts/chart-frame';
import { barHeights, type HoldingSeries } from './holding-months';

const HEIGHT = 110;
const STEP = 58;
const BAR = 28;
const TOP = 20;
const FOOT = 22;

/** Amounts of one coin from zero, a bar a report; a report that does not list the address is a gap. */
export function HoldingChart({
  name,
  series,
  words,
}: {
  name: string;
  series: HoldingSeries;
  /** The month, its amount short and both in full; written on the server, since browsers abbreviate otherwise. */
  words: readonly { month: string; short: string; full: string }[];
}) {
  const { label, asset, months } = series;
  const heights = barHeights(months);
  const unit = asset ?? label;
  const width = Math.max(months.length * STEP, STEP * 3);
  return (
    <ChartFrame
      small={true}
      title={
        <>
          {label}{' '}
          <span className="text-soft">{label === unit ? 'coins' : `in ${unit}`}, from zero</span>
        </>
      }
      name={`${name}-${label}`}
      rows={() => ({
        header: ['report', 'label', 'amount'],
        rows: months.map(({ report, holding }) => [report, label, holding?.amount ?? null]),
      })}
      label={`Chart of ${label} by report`}
    >
      <svg
        role="img"
        aria-label={`${unit}: ${words.map(({ full }) => full).join('; ')}`}
        width={width}
        height={HEIGHT + TOP + FOOT}
        className="block text-xs"
      >
        {months.map(({ report, holding }, index) => {
          const share = heights[index] ?? null;
          const x = index * STEP + STEP / 2;
          const tall = share === null ? 0 : Math.max(1, share * HEIGHT);
          return (
            <g key={report}>
              {share === null ? (
                <text x={x} y={TOP + HEIGHT - 6} textAnchor="middle" fill="var(--soft)">
                  –
                </text>
              ) : (
                <rect
                  x={x - BAR / 2}
                  y={TOP + HEIGHT - tall}
                  width={BAR}
                  height={tall}
                  fill={assetStyle(unit).color}
                />
              )}
              {holding?.amount == null ? null : (
                <text x={x} y={TOP + HEIGHT - tall - 5} textAnchor="middle" fill="var(--ink)">
                  {words[index]?.short}
                </text>
              )}
              <text x={x} y={TOP + HEIGHT + 15} textAnchor="middle" fill="var(--soft)">
                {words[index]?.month}
              </text>
            </g>
          );
        })}
        <line x1={0} x2={width} y1={TOP + HEIGHT} y2={TOP + HEIGHT} stroke="var(--ink)" />
      </svg>
    </ChartFrame>
  );
}

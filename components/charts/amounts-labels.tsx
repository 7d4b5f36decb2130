'use client';

import { usePlotArea } from 'recharts';
import { formatCompact } from '@/lib/format/amounts';
import type { AmountsDomain } from './amounts-domain';
import type { AmountsRow } from './amounts-rows';
import { lastKnown, spreadLabels } from './ratio-domain';

/** What each line is, at its right end. */
export function AmountsLabels({
  rows,
  domain,
  color,
  narrow,
}: {
  rows: readonly AmountsRow[];
  domain: AmountsDomain;
  color: string;
  narrow: boolean;
}) {
  const area = usePlotArea();
  if (!area) return null;
  const ends = [
    {
      name: 'Reserves',
      fill: color,
      last: lastKnown(rows.map(({ position }) => position.reserves)),
    },
    {
      name: 'Owed',
      fill: 'var(--ink)',
      last: lastKnown(rows.map(({ position }) => position.liabilities)),
    },
  ].flatMap(({ name, fill, last }) => (last ? [{ name, fill, value: last.value }] : []));
  const placed = spreadLabels({
    positions: ends.map(
      ({ value }) => area.y + ((domain.max - value) / (domain.max - domain.min)) * area.height,
    ),
    gap: 15,
    min: area.y + 6,
    max: area.y + area.height - 4,
  });
  return (
    <g>
      {ends.map(({ name, fill, value }, index) => (
        <text
          key={name}
          x={area.x + area.width + 8}
          y={(placed[index] ?? 0) + 4}
          fill={fill}
          fontSize={12}
          fontWeight={600}
        >
          {narrow ? name : `${name} ${formatCompact(String(value))}`}
        </text>
      ))}
    </g>
  );
}

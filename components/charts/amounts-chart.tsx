'use client';

import dynamic from 'next/dynamic';
import type { ReactNode } from 'react';
import { EmptyState, LoadingState } from '@/components/ui/states';
import { amountsDomain } from './amounts-domain';
import { amountsMonth } from './amounts-month';
import { AMOUNT_COLUMNS, type AmountsRow, amountRecords } from './amounts-rows';
import { ChartFrame, ChartNote } from './chart-frame';
import { MonthLayer } from './month-layer';
import { AMOUNTS_SIDES, MONTH_INSET } from './plot-frame';

const HEIGHTS = { amounts: 300, surplus: 120 };
/** The line between both drawings included, so that nothing moves when they arrive. */
const TOTAL_HEIGHT = HEIGHTS.amounts + HEIGHTS.surplus + 22;

const AmountsPlot = dynamic(() => import('./amounts-plot').then((module) => module.AmountsPlot), {
  ssr: false,
  loading: () => <LoadingState label="Drawing the chart" height={TOTAL_HEIGHT} />,
});

/** Reserves against liabilities of one asset over time, and the surplus. */
export function AmountsChart({
  exchange,
  asset,
  rows,
  tools,
}: {
  exchange: string;
  asset: string;
  rows: readonly AmountsRow[];
  tools?: ReactNode;
}) {
  const known = rows.flatMap(({ position }) => [position.reserves, position.liabilities]);
  const values = known.filter((value) => value !== null);
  return (
    <ChartFrame
      title={`Reserves against what is owed, ${asset}`}
      tools={tools}
      name={`${exchange}-${asset}-reserves-and-liabilities`}
      rows={() => ({ header: AMOUNT_COLUMNS, rows: amountRecords(rows) })}
      label={`Chart of ${asset} reserves and liabilities. The table below holds the same figures.`}
      height={TOTAL_HEIGHT}
      instead={
        values.length === 0 ? (
          <EmptyState title="No amount was found in these months.">
            Choose a longer range, or see the printed ratios below.
          </EmptyState>
        ) : undefined
      }
      note={
        <ChartNote>
          {amountsDomain(values).fromZero
            ? 'The axis starts at zero.'
            : 'The upper axis does not start at zero.'}{' '}
          The solid line is held, the dashed one owed; the space between them is the surplus. Gaps
          are months whose amounts were not found. Touch or click a month to keep its figures and
          find its report.
        </ChartNote>
      }
    >
      <MonthLayer
        label={`Month of the chart of ${asset}`}
        count={rows.length}
        inset={MONTH_INSET}
        sides={AMOUNTS_SIDES}
        monthOf={(index) => amountsMonth({ exchange, asset, row: rows[index] })}
      >
        <AmountsPlot asset={asset} rows={rows} heights={HEIGHTS} />
      </MonthLayer>
    </ChartFrame>
  );
}

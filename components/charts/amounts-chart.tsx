'use client';

import dynamic from 'next/dynamic';
import { useRouter } from 'next/navigation';
import { type ReactNode, useRef } from 'react';
import { ExportMenu } from '@/components/ui/export-menu';
import { EmptyState, LoadingState } from '@/components/ui/states';
import { amountsDomain } from './amounts-domain';
import { AMOUNT_COLUMNS, type AmountsRow, amountRecords } from './amounts-rows';

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
  const router = useRouter();
  const picture = useRef<HTMLElement>(null);
  const known = rows.flatMap(({ position }) => [position.reserves, position.liabilities]);
  const values = known.filter((value) => value !== null);
  return (
    <figure ref={picture} className="m-0 min-w-0 rounded-xl border border-line bg-card p-4 sm:p-5">
      <figcaption className="mb-2 flex flex-wrap items-center justify-between gap-x-4 gap-y-2">
        <h2 className="font-medium font-serif text-title leading-tight">
          Reserves against what is owed, {asset}
        </h2>
        <div className="no-print flex flex-wrap items-center gap-1.5">
          {tools}
          <ExportMenu
            name={`${exchange}-${asset}-reserves-and-liabilities`}
            picture={picture}
            rows={() => ({ header: AMOUNT_COLUMNS, rows: amountRecords(rows) })}
          />
        </div>
      </figcaption>
      <section
        aria-label={`Chart of ${asset} reserves and liabilities. The table below holds the same figures.`}
        style={{ minHeight: TOTAL_HEIGHT }}
        className="grid min-w-0 content-center"
      >
        {values.length === 0 ? (
          <EmptyState title="No amount was found in these months.">
            Choose a longer range, or see the printed ratios below.
          </EmptyState>
        ) : (
          <AmountsPlot
            asset={asset}
            rows={rows}
            heights={HEIGHTS}
            onFollow={(row) => {
              if (row.month.report) router.push(`/${exchange}/reports/${row.month.report}`);
            }}
          />
        )}
      </section>
      <p className="mt-2 text-soft text-xs">
        {amountsDomain(values).fromZero
          ? 'The axis starts at zero.'
          : 'The upper axis does not start at zero.'}{' '}
        The solid line is held, the dashed one owed; the space between them is the surplus. Gaps are
        months whose amounts were not found. Choose a point to open its report.
      </p>
    </figure>
  );
}

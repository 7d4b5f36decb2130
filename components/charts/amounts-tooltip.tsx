import type { ReactNode } from 'react';
import { formatAmount, formatRatio, formatSigned } from '@/lib/format/amounts';
import { formatMonth } from '@/lib/format/dates';
import type { AmountsRow } from './amounts-rows';
import { sourceWords } from './source-words';

/** What is known of one asset in one month: amounts, surplus, ratio, evidence and source. */
export function AmountsTooltip({ asset, row }: { asset: string; row: AmountsRow }) {
  const { month, point, surplus } = row;
  const amount = (value: string | null) => (value === null ? 'not found' : formatAmount(value));
  return (
    <div className="text-note sm:max-w-72">
      <p className="font-semibold">
        {formatMonth(month.month)}
        {month.ordinal === null ? '' : `, report #${month.ordinal}`}
      </p>
      {month.report === null ? (
        <p className="text-soft">No report of this month was found.</p>
      ) : (
        <dl className="mt-1 grid grid-cols-[auto_1fr] gap-x-4">
          <Line name={`Reserves, ${asset}`}>{amount(point.reserves)}</Line>
          <Line name="Owed">{amount(point.liabilities)}</Line>
          <Line name="Surplus">{surplus === null ? 'not found' : formatSigned(surplus)}</Line>
          <Line name="Ratio">
            {point.ratio === null
              ? 'not found'
              : `${formatRatio(point.ratio, point.basis === 'recomputed' ? 2 : 0)} %`}
          </Line>
        </dl>
      )}
      {point.evidence ? (
        <p className="mt-1 text-soft">
          {point.evidence}
          {point.approximate ? ', rounded by the source' : ''}
          {month.source ? `, ${sourceWords(month)}` : ''}
        </p>
      ) : null}
    </div>
  );
}

function Line({ name, children }: { name: string; children: ReactNode }) {
  return (
    <>
      <dt className="text-soft">{name}</dt>
      <dd className="text-right font-medium">{children}</dd>
    </>
  );
}

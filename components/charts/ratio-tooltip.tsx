import { AssetMark } from '@/components/assets/asset-mark';
import { formatAmount, formatRatio } from '@/lib/format/amounts';
import { formatMonth } from '@/lib/format/dates';
import type { RatioRow } from './ratio-rows';

/** What is known of one month: ratio, amounts, evidence and source. */
export function RatioTooltip({ row, assets }: { row: RatioRow; assets: readonly string[] }) {
  const { month, points } = row;
  return (
    <div className="max-w-80 rounded-lg border border-line bg-card px-3.5 py-2.5 text-[0.8rem] shadow-lg">
      <p className="font-semibold">
        {formatMonth(month.month)}
        {month.ordinal === null ? '' : ` · report #${month.ordinal}`}
      </p>
      {month.report === null ? (
        <p className="text-soft">No report of this month was found.</p>
      ) : (
        <table className="mt-1 w-full">
          <tbody>
            {assets.map((asset) => {
              const point = points[asset];
              return (
                <tr key={asset} className="align-top">
                  <th scope="row" className="py-0.5 pr-3 text-left font-medium">
                    <span className="inline-flex items-center gap-1.5">
                      <AssetMark asset={asset} size={9} />
                      {asset}
                    </span>
                  </th>
                  <td className="py-0.5 text-right font-semibold">
                    {point?.ratio
                      ? `${formatRatio(point.ratio, point.basis === 'recomputed' ? 2 : 0)} %`
                      : 'not found'}
                  </td>
                  <td className="py-0.5 pl-3 text-soft">
                    {point?.reserves && point.liabilities
                      ? `${formatAmount(point.reserves)} held, ${formatAmount(point.liabilities)} owed`
                      : point?.ratio
                        ? 'whole percent as printed'
                        : ''}
                    {point?.evidence ? ` · ${point.evidence}` : ''}
                  </td>
                </tr>
              );
            })}
          </tbody>
        </table>
      )}
      {month.source ? (
        <p className="mt-1 truncate text-soft">
          Source: {new URL(month.source).host}, and more in the report
        </p>
      ) : null}
    </div>
  );
}

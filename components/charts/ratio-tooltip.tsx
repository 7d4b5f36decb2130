import { Table } from '@/components/tables/table';
import { formatAmount, formatRatio } from '@/lib/format/amounts';
import { formatMonth } from '@/lib/format/dates';
import { AssetMark } from './asset-mark';
import type { RatioRow } from './ratio-rows';
import { sourceWords } from './source-words';

/** What is known of one month: ratio, amounts, evidence and source. */
export function RatioTooltip({ row, assets }: { row: RatioRow; assets: readonly string[] }) {
  const { month, points } = row;
  const evidence = new Set(assets.flatMap((asset) => points[asset]?.evidence ?? []));
  return (
    <div className="text-xs">
      <p className="font-semibold text-note">
        {formatMonth(month.month)}
        {month.ordinal === null ? '' : ` · report #${month.ordinal}`}
      </p>
      {month.report === null ? (
        <p className="text-soft">No report of this month was found.</p>
      ) : (
        <Table
          lines={false}
          className="mt-1 whitespace-nowrap"
          caption={`Ratios and amounts of ${formatMonth(month.month)}`}
          head={
            <>
              <td />
              {['Ratio', 'Held', 'Owed'].map((name) => (
                <th key={name} scope="col" className="pl-2 text-right font-normal">
                  {name}
                </th>
              ))}
            </>
          }
        >
          {assets.map((asset) => (
            <tr key={asset}>
              <th scope="row" className="py-0.5 text-left font-medium">
                <span className="inline-flex items-center gap-1">
                  <AssetMark asset={asset} size={8} />
                  {asset}
                </span>
              </th>
              <Figures point={points[asset]} />
            </tr>
          ))}
        </Table>
      )}
      {evidence.size > 0 ? (
        <p className="mt-0.5 text-soft">
          {[...evidence].join(', ')}
          {month.source ? ` · source: ${sourceWords(month)}` : ''}
        </p>
      ) : null}
    </div>
  );
}

function Figures({ point }: { point: RatioRow['points'][string] | undefined }) {
  const amount = (value: string | null | undefined) => (value ? formatAmount(value) : '–');
  return (
    <>
      <td className="py-0.5 pl-2 text-right font-semibold">
        {point?.ratio
          ? `${formatRatio(point.ratio, point.basis === 'recomputed' ? 2 : 0)}\u00a0%`
          : 'not found'}
      </td>
      <td className="py-0.5 pl-2 text-right">{amount(point?.reserves)}</td>
      <td className="py-0.5 pl-2 text-right">{amount(point?.liabilities)}</td>
    </>
  );
}

import { AssetMark } from '@/components/charts/asset-mark';
import { ColumnHeader } from '@/components/tables/column-header';
import { DataTable } from '@/components/tables/data-table';
import { CELL, NUMBER } from '@/components/tables/table';
import { NotFound } from '@/components/ui/not-found-cell';
import type { AssetFigures } from '@/lib/reports/schema';
import { type CustodySplit, custodySplit } from './custody-split';
import { StatedFigure } from './stated-figure';

/** Where the reserves lie: on the exchange's own wallets or with third parties. */
export function CustodyTable({ assets }: { assets: readonly AssetFigures[] }) {
  return (
    <DataTable
      label="Own wallets and custody by asset"
      caption="Reserves of each asset on own wallets and with third parties, amounts in coins"
      head={
        <>
          <ColumnHeader className="sticky left-0 bg-card">Asset</ColumnHeader>
          <ColumnHeader align="right">Own wallets</ColumnHeader>
          <ColumnHeader align="right">Third-party custody</ColumnHeader>
          <ColumnHeader>Share</ColumnHeader>
        </>
      }
    >
      {assets.map(({ asset, exchangeReserves, custodyReserves }) => (
        <tr key={asset}>
          <th scope="row" className={`${CELL} sticky left-0 bg-card text-left font-medium`}>
            <span className="inline-flex items-center gap-2">
              <AssetMark asset={asset} />
              {asset}
            </span>
          </th>
          <td className={NUMBER}>
            <StatedFigure figure={exchangeReserves} href="#sources" />
          </td>
          <td className={NUMBER}>
            <StatedFigure figure={custodyReserves} href="#sources" />
          </td>
          <td className={`${CELL} min-w-48`}>
            <SplitBar
              split={custodySplit({
                own: exchangeReserves.value,
                custody: custodyReserves.value,
              })}
            />
          </td>
        </tr>
      ))}
    </DataTable>
  );
}

/** Own filled, custody hatched, and both in words: never by colour alone. */
function SplitBar({ split }: { split: CustodySplit | null }) {
  if (!split) return <NotFound words="a part is not known" />;
  return (
    <span className="block">
      <span aria-hidden="true" className="drawn flex h-2 overflow-hidden rounded-full bg-sunken">
        <span className="bg-accent" style={{ width: `${split.ownPercent}%` }} />
        <span className="hatched" style={{ width: `${split.custodyPercent}%` }} />
      </span>
      <span className="mt-0.5 block text-soft text-xs">
        {split.ownPercent} % own, {split.custodyPercent} % custody
      </span>
    </span>
  );
}

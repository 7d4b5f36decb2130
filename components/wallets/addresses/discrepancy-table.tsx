import { ColumnHeader } from '@/components/tables/column-header';
import { DataTable } from '@/components/tables/data-table';
import { TOP, TOP_NUMBER } from '@/components/tables/table';
import { NotFound } from '@/components/ui/not-found-cell';
import { formatExact } from '@/lib/format/amounts';
import type { Discrepancy } from '@/lib/wallets/ledger/schema';
import { DISCREPANCY_WORDS, discrepancySize } from './discrepancy-words';

/** Everything that does not add up, each with its size; the gravest kind first. */
export function DiscrepancyTable({ discrepancies }: { discrepancies: readonly Discrepancy[] }) {
  return (
    <DataTable
      label="Discrepancies"
      caption="What does not add up, with what was stated, what the rows give, and the size"
      head={
        <>
          <ColumnHeader>What</ColumnHeader>
          <ColumnHeader>Of</ColumnHeader>
          <ColumnHeader align="right">Size</ColumnHeader>
          <ColumnHeader align="right">Stated</ColumnHeader>
          <ColumnHeader align="right">Rows give</ColumnHeader>
        </>
      }
    >
      {discrepancies.map((one) => (
        <tr key={`${one.kind} ${one.label} ${one.asset} ${one.network}`}>
          <th scope="row" className={`${TOP} min-w-32 text-left font-normal`}>
            {DISCREPANCY_WORDS[one.kind]}
          </th>
          <td className={`${TOP} font-medium`}>{one.label ?? one.asset ?? <NotFound />}</td>
          <td className={`${TOP_NUMBER} font-semibold text-caution`}>{discrepancySize(one)}</td>
          <td className={TOP_NUMBER}>{figure(one, one.stated)}</td>
          <td className={TOP_NUMBER}>
            {figure(one, one.computed)}
            {one.computedAsAsset === null ? null : (
              <span className="block text-soft text-xs">
                {figure(one, one.computedAsAsset)} over all its networks
              </span>
            )}
          </td>
        </tr>
      ))}
    </DataTable>
  );
}

function figure({ unit, kind }: Discrepancy, value: string | null) {
  if (value === null) return kind === 'duplicate-rows' ? 'once' : <NotFound />;
  return `${formatExact(value)}${unit === 'percent' ? ' %' : unit === 'rows' ? ' more' : ''}`;
}

import { ColumnHeader } from '@/components/tables/column-header';
import { DataTable } from '@/components/tables/data-table';
import { LINE, NUMBER } from '@/components/tables/table';
import { NotFound } from '@/components/ui/not-found-cell';
import { formatCount, formatExact } from '@/lib/format/amounts';
import type { LabelReconciliation } from '@/lib/wallets/ledger/schema';
import { networkName } from '@/lib/wallets/networks';

/** The rows of each coin label beside the file's own summary line. */
export function LabelTable({ labels }: { labels: readonly LabelReconciliation[] }) {
  return (
    <DataTable
      label="Sums by coin label"
      caption="Sum of the rows of each coin label beside the file's own summary line, amounts in coins"
      head={
        <>
          <ColumnHeader>Label</ColumnHeader>
          <ColumnHeader>Network</ColumnHeader>
          <ColumnHeader align="right">Rows</ColumnHeader>
          <ColumnHeader align="right">Sum of rows</ColumnHeader>
          <ColumnHeader align="right">File’s summary</ColumnHeader>
          <ColumnHeader>Agrees?</ColumnHeader>
        </>
      }
    >
      {labels.map(({ label, network, rows, computed, computedAsAsset, stated, agrees }) => (
        <tr key={`${label} ${network}`}>
          <th scope="row" className={`${LINE} text-left font-medium`}>
            {label}
          </th>
          <td className={LINE}>{networkName(network)}</td>
          <td className={NUMBER}>{formatCount(rows)}</td>
          <td className={NUMBER}>
            {computed === null ? <NotFound words="no amount" /> : formatExact(computed)}
            {computedAsAsset === null ? null : (
              <span className="block text-soft text-xs">
                {formatExact(computedAsAsset)} over all its networks
              </span>
            )}
          </td>
          <td className={NUMBER}>
            {stated === null ? <NotFound words="not stated" /> : formatExact(stated)}
          </td>
          <td className={`${LINE} ${agrees === false ? 'font-semibold text-caution' : ''}`}>
            {agrees === null ? (
              <NotFound words="nothing to compare" />
            ) : agrees ? (
              'to the last digit stated'
            ) : (
              'no'
            )}
          </td>
        </tr>
      ))}
    </DataTable>
  );
}

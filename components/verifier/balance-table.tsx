import { ColumnHeader } from '@/components/tables/column-header';
import { DataTable } from '@/components/tables/data-table';
import { CELL } from '@/components/tables/table';
import { formatExact } from '@/lib/format/amounts';
import type { ProvenBalance } from '@/lib/proofs/verdict';

/** The balances as the file states them, and whether the proof binds each. */
export function BalanceTable({ balances }: { balances: readonly ProvenBalance[] }) {
  if (balances.length === 0) {
    return <p className="text-sm text-soft">This file states no balances.</p>;
  }
  return (
    <DataTable
      label="Balances"
      caption="Balances as stated in the proof, every digit"
      head={
        <>
          <ColumnHeader>Asset</ColumnHeader>
          <ColumnHeader align="right">Amount</ColumnHeader>
          <ColumnHeader align="right">Standing</ColumnHeader>
        </>
      }
    >
      {balances.map(({ asset, amount, authenticated }) => (
        <tr key={asset}>
          <th scope="row" className={`${CELL} text-left font-medium`}>
            {asset}
          </th>
          <td className={`${CELL} break-all text-right`}>{formatExact(amount)}</td>
          <td className={`${CELL} text-right text-soft`}>
            {authenticated ? 'bound by the proof' : 'stated, not proven'}
          </td>
        </tr>
      ))}
    </DataTable>
  );
}

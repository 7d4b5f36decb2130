import { formatExact } from '@/lib/format/amounts';
import type { ProvenBalance } from '@/lib/proofs/verdict';

/** The balances as the file states them, and whether the proof binds each. */
export function BalanceTable({ balances }: { balances: readonly ProvenBalance[] }) {
  if (balances.length === 0) {
    return <p className="text-sm text-soft">This file states no balances.</p>;
  }
  return (
    <table className="w-full text-sm">
      <caption className="sr-only">Balances as stated in the proof, every digit</caption>
      <thead className="text-note text-soft">
        <tr className="border-line border-b">
          <th scope="col" className="py-1.5 pr-3 text-left font-medium">
            Asset
          </th>
          <th scope="col" className="py-1.5 pr-3 text-right font-medium">
            Amount
          </th>
          <th scope="col" className="py-1.5 text-right font-medium">
            Standing
          </th>
        </tr>
      </thead>
      <tbody>
        {balances.map(({ asset, amount, authenticated }) => (
          <tr key={asset} className="border-line border-b last:border-b-0">
            <th scope="row" className="py-2 pr-3 text-left font-medium">
              {asset}
            </th>
            <td className="break-all py-2 pr-3 text-right">{formatExact(amount)}</td>
            <td className="py-2 text-right text-soft">
              {authenticated ? 'bound by the proof' : 'stated, not proven'}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

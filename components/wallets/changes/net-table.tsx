import Link from 'next/link';
import { AssetMark } from '@/components/charts/asset-mark';
import { ColumnHeader } from '@/components/tables/column-header';
import { DataTable } from '@/components/tables/data-table';
import { LINE, NUMBER } from '@/components/tables/table';
import { NotFound } from '@/components/ui/not-found-cell';
import { formatAmount, formatCount, formatExact } from '@/lib/format/amounts';
import type { NetChange } from '@/lib/wallets/changes/schema';
import { UNKNOWN_ASSET } from '@/lib/wallets/constants';
import { ChangeAmount } from './change-amount';

/** What came in and went out of each asset on each network. */
export function NetTable({
  net,
  href,
}: {
  net: readonly NetChange[];
  href: (asset: string) => string;
}) {
  return (
    <DataTable
      label="Net change by asset and network"
      caption="Coins before, after and net change of each asset on each network, and rows new, gone and changed"
      head={
        <>
          <ColumnHeader className="sticky left-0 bg-card">Asset</ColumnHeader>
          <ColumnHeader align="right">Net change, coins</ColumnHeader>
          <ColumnHeader>Network</ColumnHeader>
          <ColumnHeader align="right">Before</ColumnHeader>
          <ColumnHeader align="right">After</ColumnHeader>
          <ColumnHeader align="right">New</ColumnHeader>
          <ColumnHeader align="right">Gone</ColumnHeader>
          <ColumnHeader align="right">Changed</ColumnHeader>
        </>
      }
    >
      {net.map((row) => (
        <tr key={`${row.asset} ${row.network}`}>
          <th scope="row" className={`${LINE} sticky left-0 bg-card text-left font-medium`}>
            <Link
              href={href(row.asset ?? UNKNOWN_ASSET)}
              prefetch={false}
              className="inline-flex items-center gap-2 underline-offset-4 hover:underline"
            >
              {row.asset === null ? (
                <NotFound words="unknown labels" />
              ) : (
                <>
                  <AssetMark asset={row.asset} />
                  {row.asset}
                </>
              )}
            </Link>
          </th>
          <td className={NUMBER}>
            <ChangeAmount change={row.change} />
          </td>
          <td className={LINE}>{row.networkName}</td>
          <Amount value={row.from} />
          <Amount value={row.to} />
          <td className={NUMBER}>{formatCount(row.new)}</td>
          <td className={NUMBER}>{formatCount(row.gone)}</td>
          <td className={NUMBER}>{formatCount(row.changed)}</td>
        </tr>
      ))}
    </DataTable>
  );
}

function Amount({ value }: { value: string | null }) {
  return (
    <td className={NUMBER} title={value === null ? undefined : formatExact(value)}>
      {value === null ? <NotFound words="not stated" /> : formatAmount(value)}
    </td>
  );
}

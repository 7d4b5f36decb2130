import Link from 'next/link';
import { AssetMark } from '@/components/charts/asset-mark';
import { ColumnHeader } from '@/components/tables/column-header';
import { DataTable } from '@/components/tables/data-table';
import { NotFound } from '@/components/ui/not-found-cell';
import { EmptyState } from '@/components/ui/states';
import { addressPath } from '@/components/wallets/addresses/address-path';
import { AddressText } from '@/components/wallets/addresses/address-text';
import { formatAmount, formatExact } from '@/lib/format/amounts';
import type { HoldingChange } from '@/lib/wallets/changes/schema';
import { networkName } from '@/lib/wallets/networks';
import { ChangeAmount } from './change-amount';
import { KIND_WORDS } from './compare-words';

const CELL = 'whitespace-nowrap px-2.5 py-2 first:pl-0 last:pr-0';
const NUMBER = `${CELL} text-right`;

/** Rows that came, went or changed, the largest change first. */
export function ChangeTable({
  exchange,
  changes,
}: {
  exchange: string;
  changes: readonly HoldingChange[];
}) {
  if (changes.length === 0) return <EmptyState title="No change of this kind." />;
  return (
    <DataTable
      label="Changes by address"
      caption="Addresses whose amount changed, the largest change first, amounts in coins of the asset"
      head={
        <>
          <ColumnHeader>Address</ColumnHeader>
          <ColumnHeader align="right">Moved, coins</ColumnHeader>
          <ColumnHeader>Asset</ColumnHeader>
          <ColumnHeader>Change</ColumnHeader>
          <ColumnHeader align="right">Before</ColumnHeader>
          <ColumnHeader align="right">After</ColumnHeader>
          <ColumnHeader>Network</ColumnHeader>
        </>
      }
    >
      {changes.map(({ kind, network, address, label, asset, from, to, change }) => (
        <tr key={`${network} ${address} ${label}`}>
          <th scope="row" className={`${CELL} text-left font-normal`}>
            <Link
              href={addressPath({ exchange, network, address })}
              prefetch={false}
              className="text-accent underline underline-offset-4"
            >
              <AddressText address={address} />
            </Link>
          </th>
          <td className={NUMBER}>
            <ChangeAmount change={change} />
          </td>
          <td className={CELL}>
            <span className="inline-flex items-center gap-2" title={`Label in the file: ${label}`}>
              {asset === null ? null : <AssetMark asset={asset} />}
              {asset ?? (
                <>
                  {label} <NotFound words="unknown" />
                </>
              )}
            </span>
          </td>
          <td className={CELL}>{KIND_WORDS[kind]}</td>
          <Amount value={from} there={kind !== 'new'} />
          <Amount value={to} there={kind !== 'gone'} />
          <td className={CELL}>{networkName(network)}</td>
        </tr>
      ))}
    </DataTable>
  );
}

function Amount({ value, there }: { value: string | null; there: boolean }) {
  return (
    <td className={NUMBER} title={value === null ? undefined : formatExact(value)}>
      {value === null ? (
        <NotFound words={there ? 'not stated' : 'not listed'} />
      ) : (
        formatAmount(value)
      )}
    </td>
  );
}

import { AssetMark } from '@/components/charts/asset-mark';
import { ColumnHeader } from '@/components/tables/column-header';
import { DataTable } from '@/components/tables/data-table';
import { LINE, NUMBER } from '@/components/tables/table';
import { NotFound } from '@/components/ui/not-found-cell';
import { EmptyState } from '@/components/ui/states';
import { TextLink } from '@/components/ui/text-link';
import { addressPath } from '@/components/wallets/addresses/address-path';
import { AddressText } from '@/components/wallets/addresses/address-text';
import { formatAmount, formatExact } from '@/lib/format/amounts';
import type { HoldingChange } from '@/lib/wallets/changes/schema';
import { networkName } from '@/lib/wallets/networks';
import { otherwiseWritten } from '@/lib/wallets/published-network';
import { ChangeAmount } from './change-amount';
import { KIND_WORDS } from './compare-words';

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
      {changes.map(({ kind, network, publishedNetwork, address, label, asset, ...amounts }) => (
        <tr key={`${network} ${address} ${label}`}>
          <th scope="row" className={`${LINE} text-left font-normal`}>
            <TextLink href={addressPath({ exchange, network, address })}>
              <AddressText address={address} />
            </TextLink>
          </th>
          <td className={NUMBER}>
            <ChangeAmount change={amounts.change} />
          </td>
          <td className={LINE}>
            <span className="inline-flex items-center gap-2" title={`Label in the file: ${label}`}>
              {asset === null ? null : <AssetMark asset={asset} />}
              {asset ?? (
                <>
                  {label} <NotFound words="unknown" />
                </>
              )}
            </span>
          </td>
          <td className={LINE}>{KIND_WORDS[kind]}</td>
          <Amount value={amounts.from} there={kind !== 'new'} />
          <Amount value={amounts.to} there={kind !== 'gone'} />
          <td className={LINE}>
            <NetworkName network={network} published={publishedNetwork} />
          </td>
        </tr>
      ))}
    </DataTable>
  );
}

function NetworkName({ network, published }: { network: string; published: string | null }) {
  const name = networkName(network);
  const written = otherwiseWritten({ network, publishedNetwork: published }, name);
  return (
    <>
      {name}
      {written === null ? null : (
        <span className="block text-soft text-xs">as published: {written}</span>
      )}
    </>
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

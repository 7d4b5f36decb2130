import Link from 'next/link';
import { AssetMark } from '@/components/charts/asset-mark';
import { ColumnHeader } from '@/components/tables/column-header';
import { DataTable } from '@/components/tables/data-table';
import { TOP, TOP_NUMBER } from '@/components/tables/table';
import { TableExport } from '@/components/tables/table-export';
import { NotFound } from '@/components/ui/not-found-cell';
import { Panel } from '@/components/ui/panel';
import { TextLink } from '@/components/ui/text-link';
import { formatAmount, formatCount, formatExact } from '@/lib/format/amounts';
import { formatShortMonth } from '@/lib/format/dates';
import type { AssetDistribution, Distribution } from '@/lib/wallets/ledger/schema';
import { shareOf } from '@/lib/wallets/ledger/share-of';
import { ShareBar } from './share-bar';
import { typeShares } from './type-shares';
import { TYPE_WORDS } from './verdict-words';

const COLUMNS = ['asset', 'rows', 'addresses', 'amount', 'custody', 'top1', 'top10', 'top100'];

/** How a report's coins are spread over networks, kinds of wallet and addresses. */
export function DistributionPanel({
  distribution,
  earlier,
}: {
  distribution: Distribution;
  /** The report before this one that has addresses too; null when there is none. */
  earlier: string | null;
}) {
  const { exchange, report, networks, assets } = distribution;
  const explorer = `/${exchange}/addresses?report=${report}`;
  return (
    <Panel
      id="distribution"
      title="Where the coins lie, by address"
      tools={
        <span className="flex flex-wrap items-center gap-x-3 gap-y-1 text-note">
          <TextLink href={explorer}>Every address</TextLink>
          {earlier === null ? null : (
            <TextLink href={`/${exchange}/compare?from=${earlier}&to=${report}`}>
              What changed since {formatShortMonth(earlier)}
            </TextLink>
          )}
          <TableExport
            name={`${exchange}-${report}-distribution`}
            header={COLUMNS}
            rows={assets.map((one) => [
              one.asset,
              one.rows,
              one.addresses,
              one.amount,
              one.custody,
              one.top1,
              one.top10,
              one.top100,
            ])}
          />
        </span>
      }
    >
      <div className="grid grid-cols-1 gap-6">
        <DataTable
          label="Coins by asset and address"
          caption="Addresses, amount in coins, share of the largest addresses in percent, networks and types of each asset"
          head={
            <>
              <ColumnHeader className="sticky left-0 bg-card">Asset</ColumnHeader>
              <ColumnHeader align="right">Addresses</ColumnHeader>
              <ColumnHeader align="right">In rows, coins</ColumnHeader>
              <ColumnHeader align="right">Largest, %</ColumnHeader>
              <ColumnHeader align="right">Largest 10, %</ColumnHeader>
              <ColumnHeader align="right">Largest 100, %</ColumnHeader>
              <ColumnHeader>Networks</ColumnHeader>
              <ColumnHeader>Type</ColumnHeader>
            </>
          }
        >
          {assets.map((asset) => (
            <AssetRow key={asset.asset} explorer={explorer} distribution={asset} />
          ))}
        </DataTable>
        <section aria-labelledby="by-network">
          <h3 id="by-network" className="mb-2 font-semibold text-sm">
            Addresses by network
          </h3>
          <ul className="grid gap-x-10 gap-y-2.5 sm:grid-cols-2 lg:grid-cols-3">
            {networks.slice(0, 12).map(({ network, networkName, addresses }) => (
              <ShareBar
                key={network}
                name={networkName}
                rows={formatCount(addresses)}
                share={shareOf(String(addresses), String(distribution.addresses))}
              />
            ))}
          </ul>
          {networks.length > 12 ? (
            <p className="mt-2 text-soft text-xs">and {networks.length - 12} more networks</p>
          ) : null}
        </section>
      </div>
      <p className="mt-3 max-w-[80ch] text-soft text-xs">
        From the rows of the wallet file: how many percent of an asset’s coins in rows lie on its
        largest address, its ten and its hundred largest. Custody is as published; third parties’
        addresses are not in the file.
      </p>
    </Panel>
  );
}

function AssetRow({
  explorer,
  distribution,
}: {
  explorer: string;
  distribution: AssetDistribution;
}) {
  const { asset, addresses, amount, top1, top10, top100, networks } = distribution;
  const types = typeShares(distribution);
  return (
    <tr>
      <th scope="row" className={`${TOP} sticky left-0 whitespace-nowrap bg-card text-left`}>
        <Link
          href={`${explorer}&asset=${encodeURIComponent(asset)}`}
          prefetch={false}
          className="inline-flex items-center gap-2 font-medium underline-offset-4 hover:underline"
        >
          <AssetMark asset={asset} />
          {asset}
        </Link>
      </th>
      <td className={TOP_NUMBER}>{formatCount(addresses)}</td>
      <td className={TOP_NUMBER} title={formatExact(amount)}>
        {formatAmount(amount)}
      </td>
      {[top1, top10, top100].map((share, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: three fixed columns
        <td key={index} className={TOP_NUMBER}>
          {share ?? <NotFound words="no amount" />}
        </td>
      ))}
      <td className={`${TOP} min-w-64 text-note`}>
        <Parts
          parts={networks
            .slice(0, 3)
            .map(({ networkName, share }) => shareWords(networkName, share, networks.length))}
          more={networks.length - 3}
        />
      </td>
      <td className={`${TOP} min-w-48 text-note`}>
        <Parts
          parts={types.map(({ type, share }) => shareWords(TYPE_WORDS[type], share, types.length))}
        />
      </td>
    </tr>
  );
}

/** A part and its share; the only part is all of it, which needs no number. */
function shareWords(name: string, share: string | null, parts: number): string {
  return parts === 1 ? name : `${name} ${share ?? '0.00'} %`;
}

/** Shares one after the other; a line ends between two, not within one. */
function Parts({ parts, more = 0 }: { parts: readonly string[]; more?: number }) {
  const all = more > 0 ? [...parts, `${more} more`] : parts;
  return all.map((part, index) => (
    <span key={part}>
      <span className="whitespace-nowrap">
        {part}
        {index < all.length - 1 ? ',' : ''}
      </span>{' '}
    </span>
  ));
}

import { Panel } from '@/components/ui/panel';
import { TextLink } from '@/components/ui/text-link';
import { formatAmount, formatCount } from '@/lib/format/amounts';
import { formatMonth } from '@/lib/format/dates';
import type { AssetDistribution, Distribution } from '@/lib/wallets/ledger/schema';
import { ShareBar } from './share-bar';
import { typeShares } from './type-shares';
import { TYPE_WORDS } from './verdict-words';

/** How one asset's coins are spread, from the newest wallet file that lists it. */
export function AssetDistributionPanel({
  distribution: { exchange, report },
  asset: own,
}: {
  distribution: Distribution;
  asset: AssetDistribution;
}) {
  const { asset, addresses, amount, networks } = own;
  const explorer = `/${exchange}/addresses?report=${report}&asset=${encodeURIComponent(asset)}`;
  const largest = [
    { name: 'On the largest address', share: own.top1 },
    { name: 'On the ten largest', share: own.top10 },
    { name: 'On the hundred largest', share: own.top100 },
  ];
  return (
    <Panel
      id="distribution"
      title={`Where the ${asset} lies, by address`}
      tools={
        <span className="text-note">
          <TextLink href={explorer}>Every {asset} address</TextLink>
        </span>
      }
    >
      <p className="mb-4 max-w-[75ch] text-sm">
        {formatAmount(amount)} {asset} on {formatCount(addresses)}{' '}
        {addresses === 1 ? 'address' : 'addresses'} in the wallet file of{' '}
        <TextLink href={`/${exchange}/reports/${report}#distribution`}>
          {formatMonth(report)}
        </TextLink>
        .
      </p>
      <div className="grid gap-x-10 gap-y-6 sm:grid-cols-2 lg:grid-cols-3">
        <Shares title="By network">
          {networks.map(({ network, networkName, rows, share }) => (
            <ShareBar
              key={network}
              name={networkName}
              share={share}
              rows={rows === 1 ? '1 row' : `${formatCount(rows)} rows`}
            />
          ))}
        </Shares>
        <Shares title="By type, custody included">
          {typeShares(own).map(({ type, share }) => (
            <ShareBar key={type} name={TYPE_WORDS[type]} share={share} />
          ))}
        </Shares>
        <Shares title="How concentrated">
          {largest.map(({ name, share }) => (
            <ShareBar key={name} name={name} share={share} />
          ))}
        </Shares>
      </div>
    </Panel>
  );
}

function Shares({ title, children }: { title: string; children: React.ReactNode }) {
  return (
    <section aria-label={title}>
      <h3 className="mb-2 font-semibold text-sm">{title}</h3>
      <ul className="grid gap-2.5">{children}</ul>
    </section>
  );
}

import { PageHeading } from '@/components/layout/page-frame';
import { CopyButton } from '@/components/ui/copy-button';
import { OutsideLink } from '@/components/ui/outside-link';
import { Panel } from '@/components/ui/panel';
import { TextLink } from '@/components/ui/text-link';
import type { ExchangeSummary } from '@/lib/exchanges/schema';
import { formatMonth } from '@/lib/format/dates';
import { otherwiseWritten } from '@/lib/wallets/published-network';
import type { AddressDetail } from '@/lib/wallets/schema';
import { addressPath } from './address-path';
import { addressHeadline } from './address-words';
import { HoldingHistory } from './holding-history';
import { OwnershipLimits } from './ownership-limits';
import { ProofPanel } from './proof-panel';

/** One address: what it held report by report, and every proof that it is the exchange's. */
export function AddressView({
  exchange,
  detail,
}: {
  exchange: ExchangeSummary;
  detail: AddressDetail;
}) {
  const { address, network, networkName, explorerUrl, elsewhere } = detail;
  const published = new Set(
    detail.holdings.flatMap((row) => otherwiseWritten({ ...row, network }, networkName) ?? []),
  );
  // The newest proof first: it is the one a reader came for.
  const proofs = detail.proofs.toReversed();
  return (
    <>
      <PageHeading
        title={addressHeadline({ exchange: exchange.name, detail })}
        lede={
          <p className="flex flex-wrap items-center gap-x-3 gap-y-2">
            <code className="wrap-anywhere font-mono text-ink text-sm">{address}</code>
            <CopyButton text={address} label="Copy the address" />
          </p>
        }
      />
      <div className="grid gap-4">
        <Panel as="dl" className="grid grid-cols-2 gap-x-8 gap-y-3 text-sm lg:grid-cols-4">
          <Fact name="Network">
            <TextLink href={`/${exchange.slug}/addresses?network=${encodeURIComponent(network)}`}>
              {networkName}
            </TextLink>
            {published.size === 0 ? null : (
              <span className="wrap-anywhere block text-note text-soft">
                as published: {[...published].join(', ')}
              </span>
            )}
          </Fact>
          <Fact name="First listed">
            <ReportLink exchange={exchange.slug} report={detail.firstReport} />
          </Fact>
          <Fact name="Last listed">
            <ReportLink exchange={exchange.slug} report={detail.lastReport} />
          </Fact>
          <Fact name="On the chain">
            {explorerUrl === null ? (
              <span className="text-soft italic">no public explorer known</span>
            ) : (
              <OutsideLink href={explorerUrl}>
                {new URL(explorerUrl).hostname}
                <span className="text-soft">
                  {exchange.synthetic
                    ? ' (another site; made up, so nothing is there)'
                    : ' (another site)'}
                </span>
              </OutsideLink>
            )}
          </Fact>
          {elsewhere.length > 0 ? (
            <Fact name="The same address on other networks">
              <span className="flex flex-wrap gap-x-3">
                {elsewhere.map((other) => (
                  <TextLink
                    key={other.network}
                    href={addressPath({ exchange: exchange.slug, network: other.network, address })}
                  >
                    {other.networkName}
                  </TextLink>
                ))}
              </span>
            </Fact>
          ) : null}
        </Panel>
        {proofs.map((proof, index) => (
          <ProofPanel key={proof.id} proof={proof} first={index === 0} />
        ))}
        <Panel id="through-the-reports" title="Through the reports">
          <HoldingHistory exchange={exchange.slug} detail={detail} />
        </Panel>
        <OwnershipLimits exchange={exchange.name} />
      </div>
    </>
  );
}

function ReportLink({ exchange, report }: { exchange: string; report: string }) {
  return <TextLink href={`/${exchange}/reports/${report}`}>{formatMonth(report)}</TextLink>;
}

function Fact({ name, children }: { name: string; children: React.ReactNode }) {
  return (
    <div className="min-w-0">
      <dt className="text-note text-soft">{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

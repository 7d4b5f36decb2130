import { PageHeading } from '@/components/layout/page-frame';
import { CodeBlock } from '@/components/ui/code-block';
import { OutsideLink } from '@/components/ui/outside-link';
import { Panel } from '@/components/ui/panel';
import { TextLink } from '@/components/ui/text-link';
import { DEMO } from '@/lib/exchanges/constants';
import type { ExchangeSummary } from '@/lib/exchanges/schema';
import { formatCount } from '@/lib/format/amounts';
import { formatMonth } from '@/lib/format/dates';
import type { StatedWalletFile } from '@/lib/reports/data';
import type { ReportSummary } from '@/lib/reports/schema';
import type { LedgerSummary } from '@/lib/wallets/ledger/schema';
import { StatedFiles } from './stated-files';

/** No wallet file of this report, or of any: what is known anyway, and how to get further. */
export function NoLedger({
  exchange,
  asked,
  reports,
  files,
  ledgers,
}: {
  exchange: ExchangeSummary;
  /** The month asked for; null when no month has a ledger. */
  asked: string | null;
  reports: readonly ReportSummary[];
  /** What the exchange said of its wallet files. */
  files: readonly StatedWalletFile[];
  ledgers: readonly LedgerSummary[];
}) {
  const { slug, name } = exchange;
  const counted = reports.find(({ addressCount }) => addressCount !== null);
  const month = asked ?? reports[0]?.report ?? '2026-09';
  return (
    <>
      <PageHeading
        title={
          asked === null
            ? `No wallet file of ${name} has been ingested here yet.`
            : `No wallet file of ${formatMonth(asked)} has been ingested here.`
        }
        lede={
          counted ? (
            <p>
              {name} says it published {formatCount(counted.addressCount ?? 0)} addresses in{' '}
              {formatMonth(counted.report)} (
              <TextLink href={`/${slug}/reports/${counted.report}#sources`}>source</TextLink>), each
              with a signature. The file is some 200 MB, so Ballast does not ship it.{' '}
              {exchange.website ? (
                <>
                  It is offered on{' '}
                  <OutsideLink href={exchange.website}>{name}’s own page</OutsideLink>.
                </>
              ) : null}
            </p>
          ) : (
            <p>Ballast shows addresses once a wallet file of {name} has been ingested.</p>
          )
        }
      />
      <div className="grid gap-4">
        {ledgers.length > 0 ? (
          <Panel id="ledgers" title="Reports whose addresses are here">
            <ul className="flex flex-wrap gap-x-5 gap-y-2 text-sm">
              {ledgers.map(({ report, rows }) => (
                <li key={report}>
                  <TextLink href={`/${slug}/addresses?report=${report}`}>
                    {formatMonth(report)}
                  </TextLink>{' '}
                  <span className="text-soft">{formatCount(rows)} rows</span>
                </li>
              ))}
            </ul>
          </Panel>
        ) : null}
        {files.length > 0 ? <StatedFiles exchange={exchange} files={files} /> : null}
        <Panel id="how" title="See what this page shows">
          <div className="grid max-w-[75ch] gap-3 text-sm">
            <p>
              <TextLink href={`/${DEMO.slug}/addresses`}>Try it on the demo</TextLink>: a made-up
              exchange whose addresses, signatures and sums are all here.
            </p>
            <details>
              <summary className="cursor-default font-medium">You run this server?</summary>
              <div className="mt-2 grid gap-3">
                <p>
                  Download the wallet file of a report from the exchange’s proof-of-reserves page,
                  then run this where Ballast runs. The zip can stay as it is.
                </p>
                <CodeBlock
                  label="Ingest a wallet file"
                  code={`npx ballast ingest wallets <file.csv | file.zip> --exchange ${slug} --report ${month}`}
                />
                <p className="text-soft">
                  Every signature is checked while it is read, and the rows are added up against
                  what was published. To check a file without keeping it:{' '}
                  <code className="font-mono text-inline">
                    npx ballast verify wallets &lt;file&gt;
                  </code>
                  .
                </p>
              </div>
            </details>
          </div>
        </Panel>
      </div>
    </>
  );
}

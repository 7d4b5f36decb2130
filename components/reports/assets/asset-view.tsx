import type { ReactNode } from 'react';
import { AmountsChart } from '@/components/charts/amounts-chart';
import { AMOUNT_COLUMNS, amountRecords, amountsRows } from '@/components/charts/amounts-rows';
import { RANGES, type Range } from '@/components/charts/chart-view';
import { ratioRows } from '@/components/charts/ratio-rows';
import { PageHeading } from '@/components/layout/page-frame';
import { NotProved } from '@/components/reports/not-proved';
import { TableExport } from '@/components/tables/table-export';
import { Panel } from '@/components/ui/panel';
import { EmptyState } from '@/components/ui/states';
import { TextLink } from '@/components/ui/text-link';
import type { ExchangeSummary } from '@/lib/exchanges/schema';
import type { Coverage } from '@/lib/reports/assets/coverage';
import type { AssetSummary, RatioSeries } from '@/lib/reports/assets/schema';
import { AssetMonthsTable } from './asset-months-table';
import { AssetRatioChart } from './asset-ratio-chart';
import { amountsSentence, assetHeadline } from './asset-words';
import { RangeLinks } from './range-links';

/** One asset over time: newest coverage in words, held against owed, the ratio, every month. */
export function AssetView({
  exchange,
  asset,
  series,
  coverage,
  range,
  href,
  addresses,
}: {
  exchange: ExchangeSummary;
  asset: AssetSummary;
  series: RatioSeries;
  coverage: Coverage;
  range: Range;
  href: (range: Range) => string;
  /** How the coins are spread, where a wallet file says so; else null. */
  addresses: ReactNode;
}) {
  const symbol = asset.asset;
  const rows = amountsRows(series, RANGES[range]);
  return (
    <>
      <PageHeading
        title={assetHeadline({ exchange: exchange.name, coverage })}
        lede={<AssetLede exchange={exchange} asset={asset} coverage={coverage} />}
      />
      <div className="grid gap-4">
        {drawable(series) ? (
          <>
            <AmountsChart
              exchange={exchange.slug}
              asset={symbol}
              rows={rows}
              tools={<RangeLinks current={range} href={href} />}
            />
            <AssetRatioChart
              exchange={exchange.slug}
              asset={symbol}
              rows={ratioRows(series, RANGES[range])}
            />
          </>
        ) : (
          <EmptyState title="There is nothing to draw.">
            In no report was it found how many {symbol} are held in all, how many are owed, or a
            ratio. What was found stands in the table below.
          </EmptyState>
        )}
        {addresses}
        <Panel
          id="months"
          title="Month by month"
          tools={
            <TableExport
              name={`${exchange.slug}-${symbol}-months`}
              header={AMOUNT_COLUMNS}
              rows={amountRecords(rows)}
            />
          }
        >
          <AssetMonthsTable exchange={exchange.slug} asset={symbol} rows={rows} />
        </Panel>
        <NotProved
          exchange={exchange.name}
          proofSystem={coverage.newest?.month.proofSystem ?? null}
        />
      </div>
    </>
  );
}

/** Whether any month has a total or a ratio; two empty charts would only push away what is known. */
function drawable({ series }: RatioSeries): boolean {
  return series.some(({ points }) =>
    points.some(
      ({ reserves, liabilities, ratio }) =>
        reserves !== null || liabilities !== null || ratio !== null,
    ),
  );
}

function AssetLede({
  exchange,
  asset,
  coverage,
}: {
  exchange: ExchangeSummary;
  asset: AssetSummary;
  coverage: Coverage;
}) {
  const report = coverage.newest?.month.report;
  return (
    <p>
      {amountsSentence(coverage)} {asset.name} is in {asset.reports} of {exchange.reports} reports.{' '}
      {report ? (
        <TextLink href={`/${exchange.slug}/reports/${report}#sources`}>
          Sources of this figure
        </TextLink>
      ) : null}
    </p>
  );
}

import type { Metadata } from 'next';
import { PageFrame, PageHeading } from '@/components/layout/page-frame';
import type { Query } from '@/components/layout/query-check';
import { readQuery } from '@/components/layout/read-query';
import { AssetIndex } from '@/components/reports/assets/asset-index';
import { newestCoverage } from '@/lib/reports/assets/coverage';
import { getRatioSeries, listAssets } from '@/lib/reports/assets/data';
import { exchangeOr404 } from '../exchange-or-404';

export const dynamic = 'force-dynamic';

type Props = { params: Promise<{ exchange: string }>; searchParams: Promise<Query> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { name, slug } = await exchangeOr404((await params).exchange);
  return {
    title: `Assets at ${name}`,
    description: `Newest known reserves, liabilities and reserve ratio of every asset in the reports of ${name}.`,
    alternates: { canonical: `/${slug}/assets` },
  };
}

export default async function AssetsPage({ params, searchParams }: Props) {
  const exchange = await exchangeOr404((await params).exchange);
  const problems = await readQuery({ path: `/${exchange.slug}/assets`, searchParams });
  const assets = await listAssets({ exchange: exchange.slug });
  const series = await getRatioSeries({
    exchange: exchange.slug,
    assets: assets.map(({ asset }) => asset),
  });
  const coverage = newestCoverage(series);
  const known = coverage.filter(({ newest }) => newest !== null).length;
  return (
    <PageFrame problems={problems}>
      <PageHeading
        title={`What ${exchange.name} reports, asset by asset`}
        lede={`${assets.length} assets occur in its reports; a reserve ratio was found for ${known} of them. Each line is the newest month in which one is known, and it may be old: the date says so.`}
      />
      <AssetIndex exchange={exchange} assets={assets} coverage={coverage} />
    </PageFrame>
  );
}

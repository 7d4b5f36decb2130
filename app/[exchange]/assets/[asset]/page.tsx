import type { Metadata } from 'next';
import { notFound, permanentRedirect } from 'next/navigation';
import type { SearchParams } from 'nuqs/server';
import { CHART_RULES } from '@/components/charts/chart-view';
import { PageFrame } from '@/components/layout/page-frame';
import { readQuery } from '@/components/layout/read-query';
import { AssetView } from '@/components/reports/assets/asset-view';
import { assetHeadline } from '@/components/reports/assets/asset-words';
import { AssetDistributionPanel } from '@/components/wallets/addresses/asset-distribution-panel';
import { newestCoverage } from '@/lib/reports/assets/coverage';
import { getRatioSeries, listAssets } from '@/lib/reports/assets/data';
import type { AssetSummary } from '@/lib/reports/assets/schema';
import { getDistribution } from '@/lib/wallets/ledger/data';
import { exchangeOr404 } from '../../exchange-or-404';
import { assetHref, loadAssetState } from './search-params';

export const dynamic = 'force-dynamic';

type Props = {
  params: Promise<{ exchange: string; asset: string }>;
  searchParams: Promise<SearchParams>;
};

async function readAsset({ params }: Pick<Props, 'params'>) {
  const { exchange: slug, asset: symbol } = await params;
  const exchange = await exchangeOr404(slug);
  const assets = await listAssets({ exchange: slug });
  const asset =
    assets.find((entry) => entry.asset === symbol) ?? otherwiseWritten(slug, symbol, assets);
  const series = await getRatioSeries({ exchange: slug, assets: [asset.asset] });
  const coverage = newestCoverage(series)[0] ?? notFound();
  return { exchange, asset, series, coverage };
}

/** People type symbols in small letters: leads to the asset that is meant, if there is one. */
function otherwiseWritten(slug: string, symbol: string, assets: readonly AssetSummary[]): never {
  const meant = assets.find(({ asset }) => asset.toLowerCase() === symbol.toLowerCase());
  if (meant) permanentRedirect(`/${slug}/assets/${encodeURIComponent(meant.asset)}`);
  notFound();
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { exchange, asset, coverage } = await readAsset(props);
  return {
    title: `${asset.asset} at ${exchange.name}: reserves and liabilities`,
    description: `${assetHeadline({ exchange: exchange.name, coverage })} Reserves, liabilities, surplus and ratio of ${asset.name} by month.`,
    alternates: { canonical: `/${exchange.slug}/assets/${asset.asset}` },
  };
}

export default async function AssetPage(props: Props) {
  const { exchange, asset, series, coverage } = await readAsset(props);
  const { range } = await loadAssetState(props.searchParams);
  const distribution = await getDistribution({ exchange: exchange.slug, report: null });
  const spread = distribution?.assets.find((entry) => entry.asset === asset.asset);
  const path = `/${exchange.slug}/assets/${asset.asset}`;
  const { searchParams } = props;
  const problems = await readQuery({ path, searchParams, rules: { range: CHART_RULES.range } });
  return (
    <PageFrame problems={problems}>
      <AssetView
        exchange={exchange}
        asset={asset}
        series={series}
        coverage={coverage}
        range={range}
        href={(next) => assetHref(path, { range: next })}
        addresses={
          distribution && spread ? (
            <AssetDistributionPanel distribution={distribution} asset={spread} />
          ) : null
        }
      />
    </PageFrame>
  );
}

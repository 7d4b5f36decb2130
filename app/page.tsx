import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { NuqsAdapter } from 'nuqs/adapters/next/app';
import { createLoader, type SearchParams } from 'nuqs/server';
import { CHART_RULES, chartViewParsers } from '@/components/charts/chart-view';
import { readQuery } from '@/components/layout/read-query';
import { Overview } from '@/components/reports/overview/overview';
import { DEFAULT_EXCHANGE } from '@/lib/exchanges/constants';
import { getOverview } from '@/lib/reports/overview/data';

const loadView = createLoader(chartViewParsers);

export const dynamic = 'force-dynamic';

type Props = { searchParams: Promise<SearchParams> };

/** The picture of the exchange whose figures the page opens with. */
const picture = {
  url: `/${DEFAULT_EXCHANGE}/opengraph-image`,
  width: 1200,
  height: 630,
  alt: 'The newest reserve ratios of BTC, ETH and USDT',
};

export const metadata: Metadata = {
  alternates: { canonical: '/' },
  openGraph: { siteName: 'Ballast', type: 'website', locale: 'en_GB', images: [picture] },
};

export default async function HomePage({ searchParams }: Props) {
  const today = new Date();
  const { assets: chartAssets } = await loadView(searchParams);
  const overview = await getOverview({ exchange: DEFAULT_EXCHANGE, today, chartAssets });
  if (!overview) notFound();
  const problems = await readQuery({
    path: '/',
    searchParams,
    rules: { range: CHART_RULES.range, assets: CHART_RULES.assets(overview.assets) },
  });
  return (
    <NuqsAdapter>
      <Overview overview={overview} today={today} problems={problems} />
    </NuqsAdapter>
  );
}

import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { createLoader, type SearchParams } from 'nuqs/server';
import { CHART_RULES, chartViewParsers } from '@/components/charts/chart-view';
import { readQuery } from '@/components/layout/read-query';
import { Overview } from '@/components/reports/overview/overview';
import { DEFAULT_EXCHANGE } from '@/lib/exchanges/constants';
import { getExchange } from '@/lib/exchanges/data';
import { getOverview } from '@/lib/reports/overview/data';

const loadView = createLoader(chartViewParsers);

export const dynamic = 'force-dynamic';

type Props = { params: Promise<{ exchange: string }>; searchParams: Promise<SearchParams> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { exchange: slug } = await params;
  const exchange = await getExchange({ slug });
  if (!exchange) return {};
  return {
    title: `${exchange.name} proof of reserves`,
    description: `Reserve ratios of ${exchange.name} by month, with the source of every figure.`,
    alternates: { canonical: slug === DEFAULT_EXCHANGE ? '/' : `/${slug}` },
  };
}

export default async function ExchangePage({ params, searchParams }: Props) {
  const { exchange } = await params;
  const today = new Date();
  const { assets: chartAssets } = await loadView(searchParams);
  const overview = await getOverview({ exchange, today, chartAssets });
  if (!overview) notFound();
  const problems = await readQuery({
    path: `/${exchange}`,
    searchParams,
    rules: { range: CHART_RULES.range, assets: CHART_RULES.assets(overview.assets) },
  });
  return <Overview overview={overview} today={today} problems={problems} />;
}

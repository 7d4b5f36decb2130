import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { NuqsAdapter } from 'nuqs/adapters/next/app';
import { createLoader, type SearchParams } from 'nuqs/server';
import { chartViewParsers } from '@/components/charts/chart-view';
import { Overview } from '@/components/reports/overview/overview';
import { DEFAULT_EXCHANGE } from '@/lib/exchanges/constants';
import { getOverview } from '@/lib/reports/overview/data';

const loadView = createLoader(chartViewParsers);

export const dynamic = 'force-dynamic';

type Props = { searchParams: Promise<SearchParams> };

export const metadata: Metadata = { alternates: { canonical: '/' } };

export default async function HomePage({ searchParams }: Props) {
  const today = new Date();
  const { assets: chartAssets } = await loadView(searchParams);
  const overview = await getOverview({ exchange: DEFAULT_EXCHANGE, today, chartAssets });
  if (!overview) notFound();
  return (
    <NuqsAdapter>
      <Overview overview={overview} today={today} />
    </NuqsAdapter>
  );
}

import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { Overview } from '@/components/reports/overview';
import { DEFAULT_EXCHANGE } from '@/lib/exchanges/constants';
import { getExchange } from '@/lib/exchanges/data';
import { getOverview } from '@/lib/reports/overview';

export const dynamic = 'force-dynamic';

type Props = { params: Promise<{ exchange: string }> };

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

export default async function ExchangePage({ params }: Props) {
  const { exchange } = await params;
  const today = new Date();
  const overview = await getOverview({ exchange, today });
  if (!overview) notFound();
  return <Overview overview={overview} today={today} />;
}

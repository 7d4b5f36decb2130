import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { Overview } from '@/components/reports/overview';
import { DEFAULT_EXCHANGE } from '@/lib/exchanges/constants';
import { getOverview } from '@/lib/reports/overview';

export const dynamic = 'force-dynamic';

export const metadata: Metadata = { alternates: { canonical: '/' } };

export default async function HomePage() {
  const today = new Date();
  const overview = await getOverview({ exchange: DEFAULT_EXCHANGE, today });
  if (!overview) notFound();
  return <Overview overview={overview} today={today} />;
}

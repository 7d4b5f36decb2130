import { notFound } from 'next/navigation';
import { getExchange } from '@/lib/exchanges/data';
import type { ExchangeSummary } from '@/lib/exchanges/schema';

/** The exchange of a page's address; an unknown one ends in the page that says what exists. */
export async function exchangeOr404(slug: string): Promise<ExchangeSummary> {
  return (await getExchange({ slug })) ?? notFound();
}

import { NuqsAdapter } from 'nuqs/adapters/next/app';
import type { ReactNode } from 'react';
import { SyntheticMark } from '@/components/exchanges/synthetic-mark';
import { getExchange } from '@/lib/exchanges/data';

type Props = { params: Promise<{ exchange: string }>; children: ReactNode };

/** Pages of an exchange keep their state in the address, and say when the exchange is made up. */
export default async function ExchangeLayout({ params, children }: Props) {
  const exchange = await getExchange({ slug: (await params).exchange });
  return (
    <NuqsAdapter>
      {exchange?.synthetic ? <SyntheticMark name={exchange.name} /> : null}
      {children}
    </NuqsAdapter>
  );
}

import type { Metadata } from 'next';
import { NuqsAdapter } from 'nuqs/adapters/next/app';
import type { ReactNode } from 'react';
import { DemoPointer } from '@/components/exchanges/demo-pointer';
import { SyntheticMark } from '@/components/exchanges/synthetic-mark';
import { DEMO } from '@/lib/exchanges/constants';
import { getExchange } from '@/lib/exchanges/data';

type Props = { params: Promise<{ exchange: string }>; children: ReactNode };

/** Nobody should come upon made-up figures in a search engine. */
export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const exchange = await getExchange({ slug: (await params).exchange });
  return exchange?.synthetic ? { robots: { index: false, follow: false } } : {};
}

/** Pages of an exchange keep their state in the address, and say when the exchange is made up. */
export default async function ExchangeLayout({ params, children }: Props) {
  const [exchange, demo] = await Promise.all([
    getExchange({ slug: (await params).exchange }),
    getExchange({ slug: DEMO.slug }),
  ]);
  return (
    <NuqsAdapter>
      {exchange?.synthetic ? <SyntheticMark slug={exchange.slug} name={exchange.name} /> : null}
      {children}
      {exchange && !exchange.synthetic && demo ? <DemoPointer demo={demo} /> : null}
    </NuqsAdapter>
  );
}

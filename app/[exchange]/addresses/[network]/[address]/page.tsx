import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { PageFrame } from '@/components/layout/page-frame';
import { addressPath } from '@/components/wallets/addresses/address-path';
import { AddressView } from '@/components/wallets/addresses/address-view';
import { getAddress } from '@/lib/wallets/addresses/data';
import { exchangeOr404 } from '../../../exchange-or-404';

export const dynamic = 'force-dynamic';

type Props = { params: Promise<{ exchange: string; network: string; address: string }> };

async function readAddress({ params }: Props) {
  const { exchange: slug, network, address } = await params;
  const exchange = await exchangeOr404(slug);
  const detail = await getAddress({
    exchange: slug,
    ...{ network: decoded(network), address: decoded(address) },
  });
  return { exchange, detail: detail ?? notFound() };
}

/** Parts of a path come as they stand in the address; what is no such text names no address. */
function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return notFound();
  }
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { exchange, detail } = await readAddress(props);
  const { address, network, networkName } = detail;
  return {
    title: `${networkName} address ${address.slice(0, 12)}… of ${exchange.name}`,
    description: `What ${exchange.name} says ${address} on ${networkName} holds, report by report, and whether its signature proves ownership.`,
    alternates: { canonical: addressPath({ exchange: exchange.slug, network, address }) },
  };
}

export default async function AddressPage(props: Props) {
  const { exchange, detail } = await readAddress(props);
  return (
    <PageFrame>
      <AddressView exchange={exchange} detail={detail} />
    </PageFrame>
  );
}

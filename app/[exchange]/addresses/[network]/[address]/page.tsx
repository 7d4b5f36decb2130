import type { Metadata } from 'next';
import { notFound, permanentRedirect } from 'next/navigation';
import { PageFrame } from '@/components/layout/page-frame';
import type { Query } from '@/components/layout/query-check';
import { readQuery } from '@/components/layout/read-query';
import { addressPath } from '@/components/wallets/addresses/address-path';
import { AddressView } from '@/components/wallets/addresses/address-view';
import { getAddress } from '@/lib/wallets/addresses/data';
import { readNetwork } from '@/lib/wallets/read-network';
import { exchangeOr404 } from '../../../exchange-or-404';

export const dynamic = 'force-dynamic';

type Props = {
  params: Promise<{ exchange: string; network: string; address: string }>;
  searchParams: Promise<Query>;
};

async function readAddress({ params }: Pick<Props, 'params'>) {
  const { exchange: slug, network, address } = await params;
  const exchange = await exchangeOr404(slug);
  const written = decoded(network);
  const meant = readNetwork(written) ?? written;
  const choice = { exchange: slug, network: meant, address: decoded(address) };
  const detail = (await getAddress(choice)) ?? notFound();
  // The network by another of its names leads to the one address of the page.
  if (written !== meant) permanentRedirect(addressPath({ ...detail, exchange: slug }));
  return { exchange, detail };
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
  const path = addressPath({ ...detail, exchange: exchange.slug });
  const problems = await readQuery({ path, searchParams: props.searchParams });
  return (
    <PageFrame problems={problems}>
      <AddressView exchange={exchange} detail={detail} />
    </PageFrame>
  );
}

import { PageFrame, PageHeading } from '@/components/layout/page-frame';
import { WhatExists } from '@/components/layout/what-exists';
import { listExchanges } from '@/lib/exchanges/data';
import { listAssets } from '@/lib/reports/assets/data';

/** A page of this kind is not told which exchange was asked for, so it lists the assets of each. */
export default async function AssetNotFoundPage() {
  const exchanges = await listExchanges();
  const lists = await Promise.all(
    exchanges.map(async ({ slug, name }) => {
      const assets = await listAssets({ exchange: slug });
      return assets.map(({ asset }) => ({
        href: `/${slug}/assets/${asset}`,
        label: `${asset} at ${name}`,
      }));
    }),
  );
  return (
    <PageFrame>
      <PageHeading
        title="There is no such asset."
        lede="An asset is named by its symbol in capitals, as in BTC. These occur in reports."
      />
      <WhatExists title="Assets" entries={lists.flat()} />
    </PageFrame>
  );
}

import { PageFrame, PageHeading } from '@/components/layout/page-frame';
import { WhatExists } from '@/components/layout/what-exists';
import { listExchanges } from '@/lib/exchanges/data';
import { formatShortMonth } from '@/lib/format/dates';
import { listLedgers } from '@/lib/wallets/ledger/data';

/** A page of this kind is not told which exchange was asked for, so it lists the ledgers of each. */
export default async function AddressNotFoundPage() {
  const exchanges = await listExchanges();
  const lists = await Promise.all(
    exchanges.map(async ({ slug, name }) => {
      const ledgers = await listLedgers({ exchange: slug });
      return ledgers.map(({ report }) => ({
        href: `/${slug}/addresses?report=${report}`,
        label: `${name} ${formatShortMonth(report)}`,
      }));
    }),
  );
  return (
    <PageFrame>
      <PageHeading
        title="No report ingested here lists this address."
        lede="An address is named by its network and its text. That it is not listed says nothing about whose it is. Search the addresses of a report instead:"
      />
      <WhatExists title="Addresses by report" entries={lists.flat()} />
    </PageFrame>
  );
}

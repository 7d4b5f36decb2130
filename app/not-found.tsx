import type { Metadata } from 'next';
import { PageFrame, PageHeading } from '@/components/layout/page-frame';
import { WhatExists } from '@/components/layout/what-exists';
import { listExchanges } from '@/lib/exchanges/data';
import { logger } from '@/lib/platform/logger';

export const metadata: Metadata = { title: 'Not found', robots: { index: false } };

/** Exchanges by name; none when the database does not answer, because this page must always show. */
async function exchanges() {
  try {
    const all = await listExchanges();
    return all.map(({ slug, name, reports }) => ({
      href: `/${slug}/reports`,
      label: `${name}, ${reports} reports`,
    }));
  } catch (error) {
    logger.error({ err: error }, 'the exchanges could not be listed');
    return [];
  }
}

export default async function NotFoundPage() {
  return (
    <PageFrame>
      <PageHeading
        title="There is no such page."
        lede="The address may be mistyped, or it names an exchange that Ballast does not hold. This is what there is."
      />
      <WhatExists title="Exchanges" entries={await exchanges()} />
    </PageFrame>
  );
}

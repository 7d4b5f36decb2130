import { PageFrame, PageHeading } from '@/components/layout/page-frame';
import { WhatExists } from '@/components/layout/what-exists';
import { listExchanges } from '@/lib/exchanges/data';
import { formatShortMonth } from '@/lib/format/dates';
import { allReports } from '../all-reports';

/** A page of this kind is not told which exchange was asked for, so it lists the reports of each. */
export default async function ReportNotFoundPage() {
  const exchanges = await listExchanges();
  const lists = await Promise.all(
    exchanges.map(async ({ slug, name }) => {
      const reports = await allReports(slug);
      return reports.map(({ report, ordinal }) => ({
        href: `/${slug}/reports/${report}`,
        label: `${name} ${formatShortMonth(report)}${ordinal === null ? '' : ` #${ordinal}`}`,
      }));
    }),
  );
  return (
    <PageFrame>
      <PageHeading
        title="There is no such report."
        lede="A report is named by the month of its snapshot, as in 2022-12, and an older revision by its number. These were found."
      />
      <WhatExists title="Reports" entries={lists.flat()} />
    </PageFrame>
  );
}

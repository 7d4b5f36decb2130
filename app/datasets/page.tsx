import type { Metadata } from 'next';
import { DatasetPanel } from '@/components/datasets/dataset-panel';
import { ReadingGuide } from '@/components/datasets/reading-guide';
import { ReportDatasetPanel } from '@/components/datasets/report-dataset-panel';
import { PageFrame, PageHeading } from '@/components/layout/page-frame';
import type { Query } from '@/components/layout/query-check';
import { readQuery } from '@/components/layout/read-query';
import { OutsideLink } from '@/components/ui/outside-link';
import { Panel } from '@/components/ui/panel';
import { TextLink } from '@/components/ui/text-link';
import { getDatasetCatalog } from '@/lib/datasets/data';
import { listExchanges } from '@/lib/exchanges/data';
import { readEnv } from '@/lib/platform/env';

export const dynamic = 'force-dynamic';

export const metadata: Metadata = {
  title: 'Data sets',
  description:
    'All of Ballast’s data as CSV, JSON and Parquet: ratio history, reports, figures, sources, conflicts and the addresses of each report, with row counts, column meanings and SHA-256.',
  alternates: { canonical: '/datasets' },
};

type Props = { searchParams: Promise<Query> };

export default async function DatasetsPage({ searchParams }: Props) {
  const problems = await readQuery({ path: '/datasets', searchParams });
  const [catalog, exchanges] = await Promise.all([getDatasetCatalog(), listExchanges()]);
  const { licence, datasets, byReport, version } = catalog;
  const exchangeNames = Object.fromEntries(exchanges.map(({ slug, name }) => [slug, name]));
  return (
    <PageFrame problems={problems}>
      <PageHeading
        title="All of the data, to take away"
        lede={
          <p>
            The same figures the pages show, whole and with every digit, as CSV, JSON and Parquet.
            Files are made anew when a report arrives; a digest names the exact bytes.
          </p>
        }
      />
      <div className="grid gap-4">
        <nav aria-label="Data sets" className="flex flex-wrap gap-x-5 gap-y-1 text-sm">
          {[...datasets, ...byReport].map(({ id, title }) => (
            <TextLink key={id} href={`#${id}`}>
              {title}
            </TextLink>
          ))}
          <TextLink href="#reading">How to read them</TextLink>
          <TextLink href="#licence">Licence</TextLink>
        </nav>
        {datasets.map((dataset) => (
          <DatasetPanel key={dataset.id} dataset={dataset} />
        ))}
        {byReport.map((dataset) => (
          <ReportDatasetPanel key={dataset.id} dataset={dataset} exchangeNames={exchangeNames} />
        ))}
        <ReadingGuide publicUrl={readEnv().BALLAST_PUBLIC_URL} catalog={catalog} />
        <Panel id="licence" title={`Licence: ${licence.id}`}>
          <p className="max-w-[75ch] text-sm">
            {licence.note} <OutsideLink href={licence.url}>The terms of {licence.id}</OutsideLink>.
          </p>
          <p className="mt-2 text-soft text-xs">
            Version of the data: <code className="font-mono">{version}</code>. The catalog itself is{' '}
            <TextLink href="/api/v1/datasets">a JSON document</TextLink>.
          </p>
        </Panel>
      </div>
    </PageFrame>
  );
}

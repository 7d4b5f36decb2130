import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import type { SearchParams } from 'nuqs/server';
import { PageFrame } from '@/components/layout/page-frame';
import { aCount } from '@/components/layout/query-check';
import { readQuery } from '@/components/layout/read-query';
import { LiabilitiesPanel } from '@/components/liabilities/liabilities-panel';
import { ReportView } from '@/components/reports/report-view';
import { publicationSentence, reportHeadline } from '@/components/reports/report-words';
import { DistributionPanel } from '@/components/wallets/addresses/distribution-panel';
import { ReconciliationPanel } from '@/components/wallets/addresses/reconciliation-panel';
import { formatMonth } from '@/lib/format/dates';
import { isMonth } from '@/lib/format/month';
import { getReportLiabilities } from '@/lib/liabilities/data';
import { getReport } from '@/lib/reports/data';
import { getDistribution, getLedger, listLedgers } from '@/lib/wallets/ledger/data';
import { exchangeOr404 } from '../../exchange-or-404';
import { reportNeighbours } from '../all-reports';
import { loadReportState } from './search-params';

export const dynamic = 'force-dynamic';

type Props = {
  params: Promise<{ exchange: string; report: string }>;
  searchParams: Promise<SearchParams>;
};

/** The revision asked for and the current one; an unknown report or revision ends in a 404. */
async function readReport({ params, searchParams }: Props) {
  const { exchange: slug, report: month } = await params;
  const exchange = await exchangeOr404(slug);
  const { revision } = await loadReportState(searchParams);
  const current = isMonth(month) ? await getReport({ exchange: slug, report: month }) : null;
  if (!current) notFound();
  if (revision === null || revision === current.revision) {
    return { exchange, current, shown: current };
  }
  const known = current.revisions.some((entry) => entry.revision === revision);
  const older = known ? await getReport({ exchange: slug, report: month, revision }) : null;
  return { exchange, current, shown: older ?? notFound() };
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { exchange, shown, current } = await readReport(props);
  const number = shown.ordinal === null ? '' : ` #${shown.ordinal}`;
  return {
    title: `${exchange.name} report${number}, ${formatMonth(shown.report)}`,
    description: `${reportHeadline({ exchange: exchange.name, report: shown })} ${publicationSentence(shown)} Every figure with its source.`,
    alternates: { canonical: `/${exchange.slug}/reports/${shown.report}` },
    // Left out where it says nothing: named, it would undo what stands above for the whole exchange.
    ...(shown.revision === current.revision ? {} : { robots: { index: false } }),
  };
}

export default async function ReportPage(props: Props) {
  const { exchange, shown, current } = await readReport(props);
  const path = `/${exchange.slug}/reports/${shown.report}`;
  const { searchParams } = props;
  const problems = await readQuery({ path, searchParams, rules: { revision: aCount(6) } });
  const before = current.revisions[1]?.revision ?? null;
  const choice = { exchange: exchange.slug, report: shown.report };
  const [neighbours, previous, ledger, distribution, ledgers, liabilities] = await Promise.all([
    reportNeighbours({ exchange: exchange.slug, month: shown.report }),
    before === null
      ? null
      : getReport({ exchange: exchange.slug, report: shown.report, revision: before }),
    getLedger(choice),
    getDistribution(choice),
    listLedgers({ exchange: exchange.slug }),
    getReportLiabilities(choice),
  ]);
  const earlier = ledgers.find(({ report }) => report < shown.report)?.report ?? null;
  return (
    <PageFrame problems={problems}>
      <ReportView
        exchange={exchange}
        shown={shown}
        current={current}
        previous={previous}
        neighbours={neighbours}
        addresses={
          <>
            {ledger && distribution ? (
              <>
                <ReconciliationPanel ledger={ledger} addressCount={shown.addressCount} />
                <DistributionPanel distribution={distribution} earlier={earlier} />
              </>
            ) : null}
            {liabilities ? <LiabilitiesPanel liabilities={liabilities} report={shown} /> : null}
          </>
        }
      />
    </PageFrame>
  );
}

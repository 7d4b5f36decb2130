import type { ReactNode } from 'react';
import { PageHeading } from '@/components/layout/page-frame';
import { OutsideLink } from '@/components/ui/outside-link';
import { Panel } from '@/components/ui/panel';
import type { ExchangeSummary } from '@/lib/exchanges/schema';
import { formatMonth } from '@/lib/format/dates';
import type { Report, ReportSummary } from '@/lib/reports/schema';
import { ArtifactList } from './artifact-list';
import { ConflictList } from './conflict-list';
import { FiguresPanel } from './figures-panel';
import { NotProved } from './not-proved';
import { ReportIdentity } from './report-identity';
import { ReportNeighbours } from './report-neighbours';
import { otherRatios, publicationSentence, reportHeadline } from './report-words';
import { RevisionList } from './revision-list';
import { RevisionRemark } from './revision-remark';
import { SourceList } from './source-list';

type Neighbour = Pick<ReportSummary, 'report' | 'ordinal'> | null;

/** One report, in the order of a reader's questions: is it covered, how is it known, by what. */
export function ReportView({
  exchange,
  shown,
  current,
  previous,
  neighbours,
  addresses,
}: {
  exchange: ExchangeSummary;
  shown: Report;
  current: Report;
  /** The revision before the current one; null when there is none. */
  previous: Report | null;
  neighbours: { previous: Neighbour; next: Neighbour };
  /** What its wallet file and the files about its liabilities give, where they were ingested. */
  addresses: ReactNode;
}) {
  const path = `/${exchange.slug}/reports/${shown.report}`;
  const others = otherRatios(shown);
  const number = shown.ordinal === null ? 'Report' : `Report #${shown.ordinal}`;
  return (
    <>
      <PageHeading
        title={reportHeadline({ exchange: exchange.name, report: shown })}
        lede={
          <p>
            {number}, {formatMonth(shown.report)}. {others ? `It also gives ${others}. ` : ''}
            {publicationSentence(shown)}
          </p>
        }
        aside={<ReportNeighbours exchange={exchange.slug} {...neighbours} />}
      />
      <div className="grid gap-4">
        <RevisionRemark path={path} shown={shown} current={current} previous={previous} />
        <FiguresPanel exchange={exchange} report={shown} />
        {addresses}
        <div className="grid items-start gap-4 lg:grid-cols-[1.7fr_1fr]">
          <div className="grid min-w-0 gap-4">
            <Panel id="sources" title="Sources">
              <SourceList sources={shown.sources} />
              {exchange.website ? (
                <p className="mt-3 text-note text-soft">
                  {exchange.name}’s own page:{' '}
                  <OutsideLink href={exchange.website}>{exchange.website}</OutsideLink>
                </p>
              ) : null}
            </Panel>
            {shown.conflicts.length > 0 ? (
              <Panel id="conflicts" title="Where sources disagree">
                <ConflictList report={shown} />
              </Panel>
            ) : null}
            <Panel id="identity" title="What identifies this report">
              <ReportIdentity report={shown} />
            </Panel>
          </div>
          <div className="grid min-w-0 gap-4">
            <NotProved exchange={exchange.name} proofSystem={shown.proofSystem} />
            <Panel id="revisions" title="Revisions">
              <RevisionList path={path} revisions={current.revisions} shown={shown.revision} />
            </Panel>
          </div>
        </div>
        <Panel id="files" title="Files this was read from">
          <ArtifactList artifacts={shown.artifacts} />
        </Panel>
      </div>
    </>
  );
}

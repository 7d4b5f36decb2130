import Link from 'next/link';
import { RatioChart } from '@/components/charts/ratio-chart';
import { PageFrame, PageHeading } from '@/components/layout/page-frame';
import type { QueryProblem } from '@/components/layout/query-check';
import { Panel } from '@/components/ui/panel';
import { Remark } from '@/components/ui/remark';
import { EmptyState } from '@/components/ui/states';
import { TextLink } from '@/components/ui/text-link';
import { VerifyBox } from '@/components/verifier/verify-box';
import {
  daysBetween,
  formatDayAndMonth,
  formatMonthName,
  formatSnapshot,
} from '@/lib/format/dates';
import { monthOf } from '@/lib/format/month';
import { HEADLINE_ASSETS } from '@/lib/reports/constants';
import { coverageHeadline } from '@/lib/reports/headline';
import { headlineFirst } from '@/lib/reports/headline-first';
import type { Overview as OverviewData } from '@/lib/reports/overview/schema';
import { CoverageCard } from './coverage-card';
import { DueNote } from './due-note';
import { LatestReports } from './latest-reports';
import { MonthStrip } from './month-strip';

const HEADLINE: ReadonlySet<string> = new Set(HEADLINE_ASSETS);
const DOWNLOADS = ['csv', 'json', 'parquet'] as const;

/** The answer first, then the evidence, then the detail: one exchange at a glance. */
export function Overview({
  overview,
  today,
  problems,
}: {
  overview: OverviewData;
  today: Date;
  /** What of the page's address is not understood. */
  problems: readonly QueryProblem[];
}) {
  const { exchange, series, reports, newest, assets, coverages, schedule, kept } = overview;
  if (reports.length === 0) {
    return (
      <PageFrame problems={problems}>
        <PageHeading title={`No report of ${exchange.name} is stored yet.`} />
        <EmptyState title="Nothing to show">
          An operator ingests reports with <code>npx ballast ingest</code>.
        </EmptyState>
      </PageFrame>
    );
  }
  const ratios = coverages.map(({ asset, newest: known }) => ({
    asset,
    ratio: known?.point.ratio ?? null,
  }));
  const withRatios = reports.filter((report) =>
    report.ratios.some(({ asset, ratio }) => HEADLINE.has(asset) && ratio !== null),
  );
  return (
    <PageFrame problems={problems}>
      <PageHeading
        title={coverageHeadline({ exchange: exchange.name, ratios })}
        lede={newest ? <Lede overview={overview} today={today} /> : null}
        aside={
          schedule && exchange.pledgeDay ? (
            <DueNote schedule={schedule} pledgeDay={exchange.pledgeDay} kept={kept} />
          ) : null
        }
      />
      {schedule?.overdue.map(({ month, dueOn }) => (
        <div key={month} className="mb-3">
          <Remark tone="caution" label="Not found:">
            {formatMonthName(month)}’s report was due on {formatDayAndMonth(dueOn)}. We have not
            found it yet.
          </Remark>
        </div>
      ))}
      <div className="mt-5 grid grid-cols-1 gap-4 lg:grid-cols-3">
        {coverages.map((coverage) => (
          <CoverageCard
            key={coverage.asset}
            coverage={coverage}
            exchange={exchange.slug}
            exchangeName={exchange.name}
            today={today.toISOString()}
            newestReport={newest?.report ?? null}
          />
        ))}
      </div>
      <div className="mt-4 grid grid-cols-1 gap-4 lg:grid-cols-[minmax(0,1fr)_24rem]">
        <RatioChart
          series={series}
          offered={headlineFirst(assets, (asset) => asset)}
          title={`Reserve ratio, ${yearsWords(series)}`}
        />
        <Panel id="verify" title="Were you counted?">
          <VerifyBox />
          <p className="mt-5 border-line border-t pt-3 text-note text-soft">
            You learn whether your balance is under the root of the tree, step by step, and whether
            that root is the one the exchange published. It cannot show that everybody else was
            counted.{' '}
            <TextLink href="/methodology#what-it-does-not-prove">What it does not prove</TextLink>
          </p>
        </Panel>
      </div>
      <div className="mt-4 grid grid-cols-1 gap-4 lg:grid-cols-[minmax(0,1fr)_24rem]">
        <Panel
          id="latest"
          title="Newest reports with a ratio"
          tools={
            <TextLink href={`/${exchange.slug}/reports`} className="text-sm">
              All {reports.length} reports
            </TextLink>
          }
        >
          <LatestReports exchange={exchange.slug} reports={withRatios.slice(0, 9)} />
        </Panel>
        <div className="grid min-w-0 grid-cols-1 content-start gap-4">
          <Panel id="months" title="Every month">
            <MonthStrip
              exchange={exchange.slug}
              reports={reports}
              until={
                exchange.pledgeDay === null
                  ? (newest?.report ?? monthOf(today))
                  : (schedule?.overdue.at(-1)?.month ?? monthOf(today))
              }
            />
          </Panel>
          <Panel id="take" title="Take the data">
            <p className="text-sm leading-data text-soft">
              {exchange.synthetic
                ? 'Made-up figures are in no data set; what is here is served over the '
                : 'Every figure, source and conflict, free to use: as files, or over the '}
              <TextLink href="/developers">API</TextLink>.
            </p>
            {exchange.synthetic ? (
              <p className="mt-2.5 text-sm">
                <TextLink href={`/api/v1/exchanges/${exchange.slug}/ratios`}>
                  Ratios as JSON
                </TextLink>
              </p>
            ) : (
              <ul className="mt-2.5 flex flex-wrap gap-2">
                {DOWNLOADS.map((format) => (
                  <li key={format}>
                    <a
                      href={`/api/v1/datasets/ratio-history.${format}`}
                      download={true}
                      className="inline-block rounded-lg border border-line px-3 py-1.5 text-sm hover:border-line-strong"
                    >
                      Ratios, {format === 'parquet' ? 'Parquet' : format.toUpperCase()}
                    </a>
                  </li>
                ))}
                <li>
                  <TextLink href="/datasets" className="inline-block px-1 py-1.5 text-sm">
                    All data sets
                  </TextLink>
                </li>
              </ul>
            )}
          </Panel>
        </div>
      </div>
    </PageFrame>
  );
}

/** `2022 to 2026`, or the one year. */
function yearsWords({ from, to }: OverviewData['series']): string {
  const [first, last] = [from?.slice(0, 4), to?.slice(0, 4)];
  return first === last ? `${first}` : `${first} to ${last}`;
}

/** `, 76 days ago`; the age of the answer is part of it. */
function ageWords(snapshotAt: string, today: Date): string {
  const days = daysBetween({ from: snapshotAt, to: today.toISOString() });
  if (days < 1) return ', today';
  return days === 1 ? ', yesterday' : `, ${days} days ago`;
}

/** Which snapshot the answer is about, and who said the figures. */
function Lede({
  overview: { exchange, newest, coverages },
  today,
}: {
  overview: OverviewData;
  today: Date;
}) {
  if (!newest) return null;
  const evidence = new Set(coverages.map(({ newest: known }) => known?.point.evidence));
  const who = evidence.has('reported')
    ? `the amounts ${exchange.name} showed; read from its page by third parties`
    : `the amounts ${exchange.name} published`;
  return (
    <p>
      {newest.snapshotAt
        ? `Snapshot of ${formatSnapshot(newest.snapshotAt)}${ageWords(newest.snapshotAt, today)}. `
        : ''}
      <Link
        href={`/${exchange.slug}/reports/${newest.report}`}
        prefetch={false}
        className="underline underline-offset-4"
      >
        {newest.ordinal === null ? 'The report' : `Report #${newest.ordinal}`}
      </Link>
      , recomputed here from {who}.
    </p>
  );
}

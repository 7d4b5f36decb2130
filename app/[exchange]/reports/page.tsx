import type { Metadata } from 'next';
import type { SearchParams } from 'nuqs/server';
import { PageFrame, PageHeading } from '@/components/layout/page-frame';
import { readQuery } from '@/components/layout/read-query';
import {
  filterMonthRows,
  type MonthFilter,
  monthRows,
  yearsOf,
} from '@/components/reports/month-rows';
import { ReportFilters } from '@/components/reports/report-filters';
import { ReportListPanel } from '@/components/reports/report-list-panel';
import { reportListAnswer } from '@/components/reports/report-list-words';
import { reportSchedule } from '@/lib/reports/schedule';
import { exchangeOr404 } from '../exchange-or-404';
import { allReports } from './all-reports';
import { loadReportListState, reportListHref, reportListRules } from './search-params';

export const dynamic = 'force-dynamic';

type Props = { params: Promise<{ exchange: string }>; searchParams: Promise<SearchParams> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { name, slug } = await exchangeOr404((await params).exchange);
  return {
    title: `${name} reports, month by month`,
    description: `Every proof-of-reserves report of ${name}: snapshot, publication, BTC, ETH and USDT ratios, proof system and sources. Months without a report are shown as such.`,
    alternates: { canonical: `/${slug}/reports` },
  };
}

export default async function ReportsPage({ params, searchParams }: Props) {
  const exchange = await exchangeOr404((await params).exchange);
  const filter: MonthFilter = await loadReportListState(searchParams);
  const reports = await allReports(exchange.slug);
  const { overdue } = reportSchedule({
    today: new Date(),
    pledgeDay: exchange.pledgeDay ?? 28,
    newestReport: exchange.newestReport,
  });
  const until = exchange.pledgeDay === null ? null : (overdue.at(-1)?.month ?? null);
  const rows = monthRows({ reports, until });
  const path = `/${exchange.slug}/reports`;
  const problems = await readQuery({ path, searchParams, rules: reportListRules(yearsOf(rows)) });
  const href = (change: Partial<MonthFilter>) => reportListHref(path, { ...filter, ...change });
  return (
    <PageFrame problems={problems}>
      <PageHeading
        title={`${exchange.name}’s reports, month by month`}
        lede={reportListAnswer({ exchange: exchange.name, rows })}
      />
      <ReportFilters rows={rows} filter={filter} href={href} />
      <ReportListPanel
        exchange={exchange.slug}
        rows={filterMonthRows(rows, filter)}
        total={rows.length}
        filter={filter}
        href={href}
        inDatasets={!exchange.synthetic}
      />
    </PageFrame>
  );
}

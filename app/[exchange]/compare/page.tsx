import type { Metadata } from 'next';
import type { SearchParams } from 'nuqs/server';
import { PageFrame } from '@/components/layout/page-frame';
import { readQuery } from '@/components/layout/read-query';
import { FiguresComparison } from '@/components/reports/figures-comparison';
import { CompareForm } from '@/components/wallets/changes/compare-form';
import { compareRules } from '@/components/wallets/changes/compare-rules';
import { type CompareState, chosenReports } from '@/components/wallets/changes/compare-state';
import { CompareView } from '@/components/wallets/changes/compare-view';
import { NothingToCompare } from '@/components/wallets/changes/nothing-to-compare';
import { getReport } from '@/lib/reports/data';
import type { Report, ReportSummary } from '@/lib/reports/schema';
import { compareReports, listChanges } from '@/lib/wallets/changes/data';
import { listLedgers, readFilterNames } from '@/lib/wallets/ledger/data';
import { exchangeOr404 } from '../exchange-or-404';
import { allReports } from '../reports/all-reports';
import { compareHref, loadCompareState } from './search-params';

export const dynamic = 'force-dynamic';

type Props = { params: Promise<{ exchange: string }>; searchParams: Promise<SearchParams> };

/** A page of changes that nobody leafs to by hand. */
const LAST_PAGE = 9_999;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { name, slug } = await exchangeOr404((await params).exchange);
  return {
    title: `What changed between two reports of ${name}`,
    description: `What changed between two reports of ${name}: held, owed, surplus and ratio of each asset, and the addresses new, gone and changed where the wallet files are here.`,
    alternates: { canonical: `/${slug}/compare` },
  };
}

export default async function ComparePage({ params, searchParams }: Props) {
  const exchange = await exchangeOr404((await params).exchange);
  const given = await loadCompareState(searchParams);
  const state: CompareState = { ...given, page: Math.min(Math.max(given.page, 1), LAST_PAGE) };
  const ledgers = await listLedgers({ exchange: exchange.slug });
  const path = `/${exchange.slug}/compare`;
  const chosen = chosenReports({ state, ledgers });
  const choice = chosen && { exchange: exchange.slug, ...chosen };
  const names = await readFilterNames({
    exchange: exchange.slug,
    ledgers: [chosen?.from, chosen?.to].flatMap((report) =>
      report === undefined ? [] : { exchange: exchange.slug, report },
    ),
  });
  const problems = await readQuery({ path, searchParams, rules: compareRules(names) });
  const { kind, page } = state;
  const asset = state.asset === null ? null : names.asset(state.asset);
  const [comparison, list] = await Promise.all([
    choice && compareReports(choice),
    choice && listChanges({ ...choice, asset, kind, page }),
  ]);
  if (!comparison || !list) {
    const figures = await readFigures({ exchange: exchange.slug, state });
    const { from, to } = figures;
    return (
      <PageFrame problems={problems}>
        {from && to ? (
          <FiguresComparison
            exchange={exchange}
            from={from}
            to={to}
            form={
              <CompareForm path={path} from={from.report} to={to.report} ledgers={figures.months} />
            }
          />
        ) : (
          <NothingToCompare exchange={exchange} state={state} months={figures.months} path={path} />
        )}
      </PageFrame>
    );
  }
  const reports = { from: comparison.from, to: comparison.to };
  return (
    <PageFrame problems={problems}>
      <CompareView
        exchange={exchange}
        ledgers={ledgers}
        comparison={comparison}
        list={list}
        state={{ ...state, asset }}
        path={path}
        href={(change) => compareHref(path, { ...state, ...reports, page: 1, ...change })}
      />
    </PageFrame>
  );
}

/**
 * The reports of the months chosen, else of the newest two whose figures are known, and every month there
 * is to choose from. Null where there is no such report, or the same is named twice.
 */
async function readFigures({
  exchange,
  state,
}: {
  exchange: string;
  state: Pick<CompareState, 'from' | 'to'>;
}): Promise<{ from: Report | null; to: Report | null; months: ReportSummary[] }> {
  const months = await allReports(exchange);
  const known = months.filter(({ completeness }) => completeness !== 'file-only');
  const chosen = chosenReports({ state, ledgers: known });
  const [from, to] = await Promise.all(
    [chosen?.from, chosen?.to].map((report) =>
      report === undefined ? null : getReport({ exchange, report }),
    ),
  );
  return { from: from ?? null, to: to ?? null, months };
}

import type { Metadata } from 'next';
import type { SearchParams } from 'nuqs/server';
import { PageFrame } from '@/components/layout/page-frame';
import { readQuery } from '@/components/layout/read-query';
import { NoLedger } from '@/components/wallets/addresses/no-ledger';
import { compareRules } from '@/components/wallets/changes/compare-rules';
import { type CompareState, chosenReports } from '@/components/wallets/changes/compare-state';
import { CompareView } from '@/components/wallets/changes/compare-view';
import { NothingToCompare } from '@/components/wallets/changes/nothing-to-compare';
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
    description: `Addresses new, gone and changed between two wallet files of ${name}: net change by asset and network, and the largest moves.`,
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
  if (ledgers.length === 0) {
    const reports = await allReports(exchange.slug);
    return (
      <PageFrame problems={problems}>
        <NoLedger exchange={exchange} asked={null} reports={reports} ledgers={ledgers} />
      </PageFrame>
    );
  }
  const { kind, page } = state;
  const asset = state.asset === null ? null : names.asset(state.asset);
  const [comparison, list] = await Promise.all([
    choice && compareReports(choice),
    choice && listChanges({ ...choice, asset, kind, page }),
  ]);
  if (!comparison || !list) {
    return (
      <PageFrame problems={problems}>
        <NothingToCompare exchange={exchange} state={state} ledgers={ledgers} path={path} />
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

import type { Metadata } from 'next';
import type { SearchParams } from 'nuqs/server';
import { PageFrame } from '@/components/layout/page-frame';
import { readQuery } from '@/components/layout/read-query';
import { explorerRules } from '@/components/wallets/addresses/explorer-rules';
import {
  type ExplorerState,
  explorerFilter,
  explorerSort,
} from '@/components/wallets/addresses/explorer-state';
import { ExplorerView } from '@/components/wallets/addresses/explorer-view';
import { NoLedger } from '@/components/wallets/addresses/no-ledger';
import { listStatedWalletFiles } from '@/lib/reports/data';
import { listHoldings } from '@/lib/wallets/holdings/data';
import { EXPLORER_PAGE } from '@/lib/wallets/holdings/queries';
import { getFacets, getLedger, listLedgers, readFilterNames } from '@/lib/wallets/ledger/data';
import { exchangeOr404 } from '../exchange-or-404';
import { allReports } from '../reports/all-reports';
import { explorerHref, loadExplorerState } from './search-params';

export const dynamic = 'force-dynamic';

type Props = { params: Promise<{ exchange: string }>; searchParams: Promise<SearchParams> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { name, slug } = await exchangeOr404((await params).exchange);
  return {
    title: `${name} reserve addresses, each signature checked`,
    description: `Every address in ${name}’s published wallet files: what it holds, on which network, and whether its signature proves ownership. Search, filter, download.`,
    alternates: { canonical: `/${slug}/addresses` },
  };
}

export default async function AddressesPage({ params, searchParams }: Props) {
  const exchange = await exchangeOr404((await params).exchange);
  const state: ExplorerState = await loadExplorerState(searchParams);
  const choice = { exchange: exchange.slug, report: state.report };
  const path = `/${exchange.slug}/addresses`;
  const names = await readFilterNames({ exchange: exchange.slug, ledgers: [choice] });
  const problems = await readQuery({ path, searchParams, rules: explorerRules(names) });
  const filter = explorerFilter({
    ...state,
    asset: state.asset.filter((asset) => names.asset(asset) !== null),
    network: state.network.filter((network) => names.networks(network).length > 0),
  });
  const [ledger, ledgers, facets, first] = await Promise.all([
    getLedger(choice),
    listLedgers({ exchange: exchange.slug }),
    getFacets({ ...choice, filter }),
    listHoldings({ ...choice, filter, sort: explorerSort(state), limit: EXPLORER_PAGE }),
  ]);
  const href = (change: Partial<ExplorerState>) => explorerHref(path, { ...state, ...change });
  if (!ledger || !facets || !first) {
    const [reports, files] = await Promise.all([
      allReports(exchange.slug),
      listStatedWalletFiles({ exchange: exchange.slug }),
    ]);
    return (
      <PageFrame problems={problems}>
        <NoLedger
          exchange={exchange}
          asked={state.report}
          reports={reports}
          files={files}
          ledgers={ledgers}
        />
      </PageFrame>
    );
  }
  return (
    <PageFrame problems={problems}>
      <ExplorerView
        exchange={exchange}
        ledger={ledger}
        facets={facets}
        ledgers={ledgers}
        first={first}
        filter={filter}
        state={state}
        path={path}
        href={href}
      />
    </PageFrame>
  );
}

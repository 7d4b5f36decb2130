import { PageHeading } from '@/components/layout/page-frame';
import { QueryProvider } from '@/components/layout/query-provider';
import { ExportLinks } from '@/components/tables/export-links';
import { Panel } from '@/components/ui/panel';
import { TextLink } from '@/components/ui/text-link';
import type { ExchangeSummary } from '@/lib/exchanges/schema';
import { formatCount } from '@/lib/format/amounts';
import { formatMonth } from '@/lib/format/dates';
import { holdingQuery } from '@/lib/wallets/holdings/holding-query';
import type { Ledger, LedgerSummary } from '@/lib/wallets/ledger/schema';
import type { HoldingFilter, HoldingPage } from '@/lib/wallets/schema';
import { ExplorerForm } from './explorer-form';
import { ExplorerHint } from './explorer-hint';
import { type ExplorerState, explorerSort, isFiltered, NO_FILTER } from './explorer-state';
import { countWords, explorerHeadline } from './explorer-words';
import { FacetLinks } from './facet-links';
import { FiltersSwitch, FOLDED } from './filters-switch';
import { HoldingsTable } from './holdings-table';
import { LedgerFacts } from './ledger-facts';
import { NoRowFits } from './no-row-fits';
import { OwnershipLimits } from './ownership-limits';
import { SetAsidePanel } from './set-aside-panel';

/** Every address of a report: what the file held, filters, the rows, and what a pass is worth. */
export function ExplorerView({
  exchange,
  ledger,
  facets,
  ledgers,
  first,
  filter,
  state,
  path,
  href,
}: {
  exchange: ExchangeSummary;
  ledger: Ledger;
  /** What can be chosen, counted beside the rest of the filter. */
  facets: Ledger['facets'];
  ledgers: readonly LedgerSummary[];
  first: HoldingPage;
  /** What the rows are narrowed to: the state without names that nothing is called by. */
  filter: HoldingFilter;
  state: ExplorerState;
  path: string;
  href: (change: Partial<ExplorerState>) => string;
}) {
  const sort = explorerSort(state);
  const report = ledger.report;
  const query = holdingQuery(filter);
  const api = `/api/v1/exchanges/${exchange.slug}/reports/${report}/holdings/export`;
  return (
    <>
      <PageHeading
        title={explorerHeadline({ exchange: exchange.name, ledger })}
        lede={
          <p>
            Read from the file that {exchange.name} published, every signature checked here.{' '}
            <TextLink href={`/${exchange.slug}/reports/${report}`}>The report</TextLink>
            {ledgers.length > 1 ? (
              <>
                {' '}
                or{' '}
                <TextLink href={`/${exchange.slug}/compare`}>what changed between reports</TextLink>
              </>
            ) : null}
            .
          </p>
        }
      />
      <div className="grid gap-4">
        <Panel
          id="holdings"
          title="Addresses"
          className="group/filters"
          tools={<FiltersSwitch on={isFiltered({ ...state, search: null })} />}
        >
          <ExplorerForm
            path={path}
            report={report}
            reports={ledgers.map((entry) => ({
              value: entry.report,
              words: `${formatMonth(entry.report)}, ${formatCount(entry.rows)} rows`,
            }))}
            assets={facets.assets}
            networks={facets.networks}
          />
          <div className={FOLDED}>
            <FacetLinks types={facets.types} verdicts={facets.verdicts} path={path} />
            {[state.search, state.minAmount, state.maxAmount].some((value) => value !== null) ? (
              <p className="no-print mt-2 text-soft text-xs">
                The counts beside the choices leave out the search and the amounts.
              </p>
            ) : null}
          </div>
          <div className="mt-4 mb-2 flex flex-wrap items-baseline justify-between gap-x-4 gap-y-1 border-line border-t pt-3">
            <p role="status" className="text-sm">
              <strong className="font-semibold">{countWords(first.total)}</strong>
              {isFiltered(state) ? (
                <span className="text-soft">
                  {' '}
                  of {formatCount(ledger.rows)}.{' '}
                  <TextLink href={href(NO_FILTER)}>Show every row</TextLink>
                </span>
              ) : null}
            </p>
            {first.holdings.length === 0 ? null : (
              <ExportLinks
                path={api}
                query={query}
                name={`${exchange.slug}-${report}-addresses`}
                words={isFiltered(state) ? 'Download these rows:' : 'Download all rows:'}
              />
            )}
          </div>
          <ExplorerHint facets={facets} state={state} href={href} />
          {first.holdings.length === 0 ? (
            <NoRowFits
              state={state}
              report={report}
              assets={ledger.facets.assets.map(({ value }) => value)}
              reports={ledgers.map((entry) => entry.report)}
              href={href}
            />
          ) : (
            <QueryProvider>
              <HoldingsTable
                key={JSON.stringify(state)}
                exchange={exchange.slug}
                first={first}
                filter={filter}
                sort={sort}
                networkNames={Object.fromEntries(
                  ledger.facets.networks.map(({ value, name }) => [value, name]),
                )}
                path={path}
              />
            </QueryProvider>
          )}
          <p className="mt-3 max-w-[80ch] text-soft text-xs">
            “Not bound” is a good signature whose key nothing in the file ties to the address; “not
            checkable” has no signature, or none of a kind that can be checked.
          </p>
        </Panel>
        <Panel id="file" title="What the file holds">
          <LedgerFacts ledger={ledger} />
        </Panel>
        <SetAsidePanel ledger={ledger} />
        <OwnershipLimits exchange={exchange.name} />
      </div>
    </>
  );
}

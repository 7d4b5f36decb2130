import { PageHeading } from '@/components/layout/page-frame';
import { ExportLinks } from '@/components/tables/export-links';
import { TableExport } from '@/components/tables/table-export';
import { Panel } from '@/components/ui/panel';
import { TextLink } from '@/components/ui/text-link';
import type { ExchangeSummary } from '@/lib/exchanges/schema';
import { formatCount } from '@/lib/format/amounts';
import { formatMonth } from '@/lib/format/dates';
import { headlineFirst } from '@/lib/reports/headline-first';
import type { Comparison, HoldingChange } from '@/lib/wallets/changes/schema';
import { UNKNOWN_ASSET } from '@/lib/wallets/constants';
import type { LedgerSummary } from '@/lib/wallets/ledger/schema';
import { ChangeCounts } from './change-counts';
import { ChangeTable } from './change-table';
import { CompareFilters } from './compare-filters';
import { CompareForm } from './compare-form';
import type { CompareState } from './compare-state';
import { compareHeadline } from './compare-words';
import { NetTable } from './net-table';

/** The API tells ten of each asset; three of each are what one reads. */
const SHOWN_OF_EACH = 3;
const NET_COLUMNS = ['asset', 'network', 'from', 'to', 'change', 'new', 'gone', 'changed'];

/** What changed between two reports: in words, by asset and network, and row by row. */
export function CompareView({
  exchange,
  ledgers,
  comparison,
  list: { changes, more },
  state,
  path,
  href,
}: {
  exchange: ExchangeSummary;
  ledgers: readonly LedgerSummary[];
  comparison: Comparison;
  list: { changes: HoldingChange[]; more: boolean };
  state: CompareState;
  path: string;
  href: (change: Partial<CompareState>) => string;
}) {
  const { from, to, net } = comparison;
  const { slug } = exchange;
  const name = `${slug}-${from}-${to}`;
  const ordered = headlineFirst(net, ({ asset }) => asset);
  const assets = [...new Set(ordered.map(({ asset }) => asset ?? UNKNOWN_ASSET))];
  const query = new URLSearchParams();
  if (state.kind) query.set('kind', state.kind);
  if (state.asset) query.set('asset', state.asset);
  // A million of one coin may be worth less than one of another: across assets no order means much.
  const ofEach = state.asset === null && state.kind === null && state.page === 1;
  return (
    <>
      <PageHeading
        title={compareHeadline({ exchange: exchange.name, comparison })}
        lede={
          <p>
            Compared by address and coin label, from the wallet files of{' '}
            <TextLink href={`/${slug}/addresses?report=${from}`}>{formatMonth(from)}</TextLink> and{' '}
            <TextLink href={`/${slug}/addresses?report=${to}`}>{formatMonth(to)}</TextLink>.
          </p>
        }
      />
      <div className="grid gap-4">
        <CompareForm path={path} from={from} to={to} ledgers={ledgers} />
        <ChangeCounts comparison={comparison} />
        <Panel
          id="net"
          title="Net change by asset and network"
          tools={
            <TableExport
              name={`${name}-net-change`}
              header={NET_COLUMNS}
              rows={net.map((row) => [
                row.asset,
                row.network,
                row.from,
                row.to,
                row.change,
                row.new,
                row.gone,
                row.changed,
              ])}
            />
          }
        >
          <NetTable net={ordered} href={(asset) => `${href({ asset })}#moves`} />
        </Panel>
        <Panel
          id="moves"
          title={movesTitle(state.asset)}
          tools={
            <ExportLinks
              path={`/api/v1/exchanges/${slug}/comparisons/${from}/${to}/export`}
              query={query}
              name={`${name}-changes`}
              words="Download all of these:"
            />
          }
        >
          <CompareFilters comparison={comparison} assets={assets} state={state} href={href} />
          {ofEach ? (
            <p className="mb-2 text-soft text-sm">
              The {SHOWN_OF_EACH} largest of each asset. Choose an asset or a kind to see every
              change.
            </p>
          ) : null}
          <ChangeTable
            exchange={slug}
            changes={
              ofEach
                ? headlineFirst(largestOfEach(comparison.moves), ({ asset }) => asset)
                : changes
            }
          />
          {ofEach ? null : (
            <nav aria-label="Pages of changes" className="mt-3 flex flex-wrap gap-4 text-sm">
              {state.page > 1 ? (
                <TextLink href={`${href({ page: state.page - 1 })}#moves`}>Larger moves</TextLink>
              ) : null}
              {more ? (
                <TextLink href={`${href({ page: state.page + 1 })}#moves`}>Smaller moves</TextLink>
              ) : null}
              <span className="text-soft">
                Page {formatCount(state.page)}
                {more ? '' : ', the last'}
              </span>
            </nav>
          )}
          <p className="mt-3 max-w-[80ch] text-soft text-xs">
            A move between two addresses of {exchange.name} shows as two changes; a coin that left
            and came back between the snapshots shows as none.
          </p>
        </Panel>
      </div>
    </>
  );
}

function movesTitle(asset: string | null): string {
  if (asset === null) return 'Largest moves';
  return asset === UNKNOWN_ASSET
    ? 'Largest moves under unknown labels'
    : `Largest moves of ${asset}`;
}

/** The moves come by asset, the largest first. */
function largestOfEach(moves: readonly HoldingChange[]): HoldingChange[] {
  const seen = new Map<string | null, number>();
  return moves.filter(({ asset }) => {
    const place = (seen.get(asset) ?? 0) + 1;
    seen.set(asset, place);
    return place <= SHOWN_OF_EACH;
  });
}

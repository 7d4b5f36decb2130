'use client';

import { useInfiniteQuery } from '@tanstack/react-query';
import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useRef } from 'react';
import { ColumnHeader, type Sorting } from '@/components/tables/column-header';
import { Button } from '@/components/ui/button';
import type { HoldingSort } from '@/lib/addresses/constants';
import type { HoldingFilter, HoldingPage } from '@/lib/addresses/schema';
import { formatCount } from '@/lib/format/amounts';
import { holdingPagesQuery } from '@/lib/holdings/queries';
import { HOLDING_ROW_HEIGHT, HoldingRow } from './holding-row';

/** The part of the list that is drawn on the server, where nothing is measured. */
const FIRST_VIEW = { width: 1_100, height: 640 };
/** Rows from the end at which the next page is asked for. */
const AHEAD = 30;
const COLUMNS = 6;

/**
 * The rows of a ledger, however many: only those in view are in the document, and pages are fetched by
 * cursor as the reader comes near them.
 */
export function HoldingsTable({
  exchange,
  first,
  filter,
  sort,
  sortHrefs,
  networkNames,
}: {
  exchange: string;
  first: HoldingPage;
  filter: HoldingFilter;
  sort: HoldingSort;
  sortHrefs: { amount: string; address: string };
  /** By slug: the table of networks itself is too large to send along. */
  networkNames: Readonly<Record<string, string>>;
}) {
  const query = useInfiniteQuery(holdingPagesQuery({ first, filter, sort }));
  const { data, hasNextPage, isFetchingNextPage, isError, fetchNextPage } = query;
  const rows = data.pages.flatMap(({ holdings }) => holdings);
  const region = useRef<HTMLElement>(null);
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => region.current,
    estimateSize: () => HOLDING_ROW_HEIGHT,
    initialRect: FIRST_VIEW,
    overscan: 12,
  });
  const shown = virtual.getVirtualItems();
  const last = shown.at(-1)?.index ?? 0;
  useEffect(() => {
    if (last >= rows.length - AHEAD && hasNextPage && !isFetchingNextPage && !isError) {
      void fetchNextPage();
    }
  }, [last, rows.length, hasNextPage, isFetchingNextPage, isError, fetchNextPage]);
  const above = shown[0]?.start ?? 0;
  const below = virtual.getTotalSize() - (shown.at(-1)?.end ?? 0);
  const { total } = first;
  return (
    <>
      <section
        ref={region}
        aria-label="Addresses of this report"
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard (WCAG 2.1.1)
        tabIndex={0}
        style={{ maxHeight: FIRST_VIEW.height }}
        className="relative overflow-auto [overflow-anchor:none] print:max-h-none"
      >
        <table
          aria-rowcount={total.exact ? total.rows + 1 : -1}
          className="w-full border-separate border-spacing-0 text-[0.88rem] [&_td]:border-line [&_td]:border-b [&_th]:border-line [&_th]:border-b"
        >
          <caption className="sr-only">
            Addresses with network, asset, amount in coins of the asset, type and verdict on the
            ownership signature
          </caption>
          <thead className="sticky top-0 z-10 bg-card">
            <tr aria-rowindex={1} className="text-[0.8rem] text-soft">
              <ColumnHeader
                className="bg-card"
                sorting={bySort(sort, 'address', sortHrefs.address)}
              >
                Address
              </ColumnHeader>
              <ColumnHeader>Verdict</ColumnHeader>
              <ColumnHeader align="right" sorting={bySort(sort, 'amount', sortHrefs.amount)}>
                Amount, coins
              </ColumnHeader>
              <ColumnHeader>Asset</ColumnHeader>
              <ColumnHeader>Network</ColumnHeader>
              <ColumnHeader>Type</ColumnHeader>
            </tr>
          </thead>
          <tbody>
            <Spacer height={above} />
            {shown.map(({ index }) => {
              const holding = rows[index];
              return holding ? (
                <HoldingRow
                  key={holding.id}
                  exchange={exchange}
                  holding={holding}
                  networkName={networkNames[holding.network] ?? holding.network}
                  index={index}
                />
              ) : null;
            })}
            <Spacer height={below} />
          </tbody>
        </table>
      </section>
      <p className="mt-2 flex flex-wrap items-center gap-3 text-soft text-xs">
        <span data-loaded={rows.length}>
          {hasNextPage
            ? `${formatCount(rows.length)} rows loaded; more come as you scroll.`
            : `All ${formatCount(rows.length)} rows loaded.`}
        </span>
        <span role="status">{isFetchingNextPage ? 'Loading the next rows' : ''}</span>
        {isError ? (
          <span role="alert" className="text-negative">
            The next rows could not be loaded.{' '}
            <Button onClick={() => void fetchNextPage()}>Try again</Button>
          </span>
        ) : null}
      </p>
    </>
  );
}

/** Stands for the rows out of view, so that the scroll bar is right. */
function Spacer({ height }: { height: number }) {
  if (height <= 0) return null;
  return (
    // biome-ignore lint/a11y/noAriaHiddenOnFocusable: nothing in it can have the focus
    <tr aria-hidden="true">
      <td colSpan={COLUMNS} style={{ height, padding: 0, border: 0 }} />
    </tr>
  );
}

function bySort(sort: HoldingSort, column: 'amount' | 'address', href: string): Sorting {
  if (!sort.startsWith(column)) return { direction: null, href };
  const down = sort === 'amount-desc' || sort === 'address-desc';
  return { direction: down ? 'desc' : 'asc', href };
}

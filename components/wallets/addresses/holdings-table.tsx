'use client';

import { useInfiniteQuery } from '@tanstack/react-query';
import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useMemo, useRef, useState } from 'react';
import { ColumnHeader, type Sorting } from '@/components/tables/column-header';
import { Table } from '@/components/tables/table';
import { Button } from '@/components/ui/button';
import { ScrollRegion } from '@/components/ui/scroll-region';
import { formatCount } from '@/lib/format/amounts';
import type { HoldingSort } from '@/lib/wallets/constants';
import { holdingPagesQuery } from '@/lib/wallets/holdings/queries';
import type { HoldingFilter, HoldingPage } from '@/lib/wallets/schema';
import { countWords } from './explorer-words';
import { HOLDING_ROW_HEIGHT, HoldingRow, WIDE_ONLY } from './holding-row';
import { rowsAndGaps } from './rows-and-gaps';
import { recallPlace, rememberPlace } from './scroll-memory';
import { useExplorerHref } from './use-explorer-href';
import { useRowKeys } from './use-row-keys';

/** The part of the list that is drawn on the server, where nothing is measured. */
const FIRST_VIEW = { width: 1_100, height: 640 };
/** Rows from the end at which the next page is asked for. */
const AHEAD = 60;
const COLUMNS = 6;
/** The head stays in view and covers so much of it. */
const HEAD_HEIGHT = 38;

/**
 * The rows of a ledger, however many: only those in view are in the document, and pages are fetched by
 * cursor as the reader comes near them. Whoever comes back finds the rows as they were left.
 */
export function HoldingsTable({
  exchange,
  first,
  filter,
  sort,
  path,
  networkNames,
}: {
  exchange: string;
  first: HoldingPage;
  filter: HoldingFilter;
  sort: HoldingSort;
  /** Of the explorer. */
  path: string;
  /** By slug: the table of networks itself is too large to send along. */
  networkNames: Readonly<Record<string, string>>;
}) {
  const { href } = useExplorerHref(path);
  const query = useInfiniteQuery(holdingPagesQuery({ first, filter, sort }));
  const { data, hasNextPage, isFetchingNextPage, isError, fetchNextPage } = query;
  const rows = useMemo(() => data.pages.flatMap(({ holdings }) => holdings), [data]);
  const region = useRef<HTMLElement>(null);
  const list = JSON.stringify([first.report, filter, sort]);
  const [before] = useState(() => recallPlace(list));
  const keys = useRowKeys({ region, first: before?.row ?? 0 });
  const virtual = useVirtualizer<HTMLElement, Element>({
    count: rows.length,
    getScrollElement: () => region.current,
    estimateSize: () => HOLDING_ROW_HEIGHT,
    initialRect: FIRST_VIEW,
    initialOffset: before?.offset ?? 0,
    rangeExtractor: keys.extract,
    overscan: 12,
  });
  const shown = virtual.getVirtualItems();
  const inView = virtual.range?.endIndex ?? 0;
  const offset = virtual.scrollOffset ?? 0;
  useEffect(() => {
    rememberPlace(list, { offset, row: keys.row ?? 0 });
  }, [list, offset, keys.row]);
  useEffect(() => {
    if (inView >= rows.length - AHEAD && hasNextPage && !isFetchingNextPage && !isError) {
      void fetchNextPage();
    }
  }, [inView, rows.length, hasNextPage, isFetchingNextPage, isError, fetchNextPage]);
  const parts = rowsAndGaps({
    rows: shown.map(({ index }) => index),
    count: rows.length,
    height: HOLDING_ROW_HEIGHT,
  });
  const { total } = first;
  const known = hasNextPage ? (total.exact ? total.rows : null) : rows.length;
  return (
    <>
      <ScrollRegion
        ref={region}
        label="Addresses of this report"
        aria-describedby="rows-by-key"
        onKeyDown={(event) => keys.onKeyDown(event, virtual)}
        onFocus={keys.onFocus}
        style={{ maxHeight: `min(${FIRST_VIEW.height}px, 80dvh)`, scrollPaddingTop: HEAD_HEIGHT }}
        className="fades relative overflow-auto [overflow-anchor:none] print:max-h-none"
      >
        <Table
          aria-rowcount={known === null ? -1 : known + 1}
          caption="Addresses with network, asset, amount in coins of the asset, type and verdict on the ownership signature"
          headClass="sticky top-0 z-10 bg-card"
          headIndex={1}
          head={
            <>
              <ColumnHeader
                className="bg-card"
                sorting={{
                  direction: directionOf(sort, 'address'),
                  href: href({ sort: sort === 'address' ? 'address-desc' : 'address' }),
                }}
              >
                Address
              </ColumnHeader>
              <ColumnHeader className={WIDE_ONLY}>Verdict</ColumnHeader>
              <ColumnHeader
                align="right"
                sorting={{
                  direction: directionOf(sort, 'amount'),
                  href: href({ sort: sort === 'amount-desc' ? 'amount-asc' : 'amount-desc' }),
                }}
              >
                Amount, coins
              </ColumnHeader>
              <ColumnHeader className={WIDE_ONLY}>Asset</ColumnHeader>
              <ColumnHeader className={WIDE_ONLY}>Network</ColumnHeader>
              <ColumnHeader className={WIDE_ONLY}>Type</ColumnHeader>
            </>
          }
        >
          {parts.map((part) => {
            if ('gap' in part) return <Spacer key={`to ${part.before}`} height={part.gap} />;
            const holding = rows[part.row];
            return holding ? (
              <HoldingRow
                key={holding.id}
                exchange={exchange}
                holding={holding}
                networkName={networkNames[holding.network] ?? holding.network}
                index={part.row}
                tabbable={keys.row === null || keys.row === part.row}
              />
            ) : null;
          })}
        </Table>
      </ScrollRegion>
      <p id="rows-by-key" className="sr-only">
        In the rows, the arrow keys, Page Up, Page Down, Home and End move from address to address.
      </p>
      <p className="mt-2 flex flex-wrap items-center gap-3 text-soft text-xs">
        <span data-loaded={rows.length}>
          {hasNextPage
            ? `${formatCount(rows.length)} rows loaded; more come as you scroll.`
            : `All loaded: ${countWords({ rows: rows.length, exact: true })}.`}
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
  return (
    // biome-ignore lint/a11y/noAriaHiddenOnFocusable: nothing in it can have the focus
    <tr aria-hidden="true">
      <td colSpan={COLUMNS} style={{ height, padding: 0, border: 0 }} />
    </tr>
  );
}

function directionOf(sort: HoldingSort, column: 'amount' | 'address'): Sorting['direction'] {
  if (!sort.startsWith(column)) return null;
  return sort === 'amount-desc' || sort === 'address-desc' ? 'desc' : 'asc';
}

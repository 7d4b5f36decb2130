import { infiniteQueryOptions } from '@tanstack/react-query';
import { getJson } from '@/lib/http/get-json';
import type { HoldingSort } from '@/lib/wallets/constants';
import type { HoldingFilter, HoldingPage } from '@/lib/wallets/schema';
import { holdingQuery } from './holding-query';

/** Rows the explorer shows before any script runs, and asks for at a time as the reader goes on. */
export const EXPLORER_PAGE = 100;
export const EXPLORER_NEXT_PAGE = 500;

/**
 * The holdings of one ledger, page after page by cursor. The first page comes with the document; a
 * ledger never changes, so no page is asked for twice.
 */
export function holdingPagesQuery({
  first,
  filter,
  sort,
}: {
  first: HoldingPage;
  filter: HoldingFilter;
  sort: HoldingSort;
}) {
  const { exchange, report, ledger } = first;
  const query = holdingQuery(filter);
  query.set('ledger', String(ledger));
  query.set('sort', sort);
  query.set('limit', String(EXPLORER_NEXT_PAGE));
  const start: string | null = null;
  return infiniteQueryOptions({
    queryKey: ['holdings', exchange, report, query.toString()],
    queryFn: ({ pageParam, signal }) => {
      const page = new URLSearchParams(query);
      if (pageParam !== null) page.set('cursor', pageParam);
      return getJson<HoldingPage>(
        `/api/v1/exchanges/${exchange}/reports/${report}/holdings?${page}`,
        signal,
      );
    },
    initialPageParam: start as string | null,
    getNextPageParam: ({ nextCursor }) => nextCursor,
    initialData: { pages: [first], pageParams: [null] },
    staleTime: Number.POSITIVE_INFINITY,
    retry: 1,
  });
}

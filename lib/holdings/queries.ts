import { infiniteQueryOptions } from '@tanstack/react-query';
import type { HoldingSort } from '@/lib/addresses/constants';
import type { HoldingFilter, HoldingPage } from '@/lib/addresses/schema';
import { getJson } from '@/lib/http/get-json';
import { holdingQuery } from './holding-query';

/** Rows the explorer asks for at a time, and shows before any script runs. */
export const EXPLORER_PAGE = 100;

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
  query.set('limit', String(EXPLORER_PAGE));
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

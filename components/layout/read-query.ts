import { redirect } from 'next/navigation';
import { checkQuery, type Query, type QueryProblem, type QueryRules } from './query-check';

/**
 * What a page does not understand of its query, for `PageFrame` to say. An address whose values are
 * spelt otherwise (`asset=btc`) leads to the one that our own links write.
 */
export async function readQuery({
  path,
  searchParams,
  rules = {},
}: {
  path: string;
  searchParams: Promise<Query>;
  /** Left out for a page without filters. */
  rules?: QueryRules;
}): Promise<QueryProblem[]> {
  const { problems, canonical } = checkQuery({ path, query: await searchParams, rules });
  if (canonical !== null) redirect(canonical);
  return problems;
}

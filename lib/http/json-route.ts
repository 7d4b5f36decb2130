import type { z } from 'zod';
import { cachedBody } from './body-cache';
import type { EncodedJson } from './encoded-json';
import type { CachePolicy } from './headers';
import type { Operation, QueryOf, QueryShape } from './operation';
import { parseQuery } from './parse-query';
import { representJson } from './representation';
import { createRoute, type Params, type RouteHandlers } from './route';
import { sendRepresentation } from './send';

export type RouteInput<Name extends string, Query extends QueryShape> = {
  params: Record<Name, string>;
  query: QueryOf<Query>;
};

/**
 * The handlers of a JSON route: validate, read, encode once, send. `read` throws `ApiProblem` for
 * what the caller got wrong; it may answer with JSON that it wrote itself. Encoded answers are kept per normalised parameters and data version.
 * `cache` may depend on the parameters.
 */
export function jsonRoute<Name extends string, Query extends QueryShape, Answer extends z.ZodType>(
  operation: Operation<Name, Query, Answer>,
  read: (input: RouteInput<Name, Query>) => Promise<z.output<Answer> | EncodedJson>,
  { cache }: { cache?: (input: RouteInput<Name, Query>) => CachePolicy } = {},
): RouteHandlers {
  return createRoute({
    operation: operation.id,
    respond: async ({ request, params, url }) => {
      const input = {
        params: pickParams(operation, params),
        query: parseQuery(operation.query, url.searchParams),
      };
      const representation = await cachedBody({
        key: `${operation.id} ${JSON.stringify(input)}`,
        build: async () => representJson(await read(input)),
      });
      return sendRepresentation({
        request,
        representation,
        cache: cache?.(input) ?? operation.cache,
      });
    },
  });
}

/** The handlers of a JSON route whose answer must be computed for each request. */
export function freshJsonRoute<
  Name extends string,
  Query extends QueryShape,
  Answer extends z.ZodType,
>(
  operation: Operation<Name, Query, Answer>,
  read: (input: RouteInput<Name, Query>) => Promise<z.output<Answer>>,
): RouteHandlers {
  return createRoute({
    operation: operation.id,
    respond: async ({ request, params, url }) => {
      const query = parseQuery(operation.query, url.searchParams);
      const answer = await read({ params: pickParams(operation, params), query });
      const representation = representJson(answer);
      return sendRepresentation({ request, representation, cache: operation.cache });
    },
  });
}

/** Only what the path declares; Next hands over exactly these. */
function pickParams<Name extends string>(
  operation: { params: Readonly<Record<Name, unknown>> },
  params: Params,
): Record<Name, string> {
  const names = Object.keys(operation.params) as Name[];
  return Object.fromEntries(names.map((name) => [name, params[name] ?? ''])) as Record<
    Name,
    string
  >;
}

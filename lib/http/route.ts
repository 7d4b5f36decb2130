import { ALLOWED_METHODS, optionsResponse } from './headers';
import { ApiProblem } from './problem';
import { problemResponse } from './problem-response';

/** Longer than any meaningful request; some proxies stop here anyway. */
export const MAX_URL_LENGTH = 2_048;

export type RouteContext = { params: Promise<Record<string, string | string[] | undefined>> };
type Handler = (request: Request, context: RouteContext) => Promise<Response>;
export type RouteHandlers = Record<
  'GET' | 'HEAD' | 'OPTIONS' | 'POST' | 'PUT' | 'PATCH' | 'DELETE',
  Handler
>;
export type Params = Record<string, string>;

/**
 * The handlers of one read-only route: every failure becomes problem details, every other method
 * is refused with `Allow`. `respond` gets decoded path parameters and the parsed address.
 */
export function createRoute({
  operation,
  respond,
}: {
  operation: string;
  respond: (input: { request: Request; params: Params; url: URL }) => Promise<Response>;
}): RouteHandlers {
  const read: Handler = async (request, context) => {
    try {
      if (request.url.length > MAX_URL_LENGTH) throw urlTooLong(request.url.length);
      const params = singleParams(await context.params);
      return await respond({ request, params, url: new URL(request.url) });
    } catch (error) {
      return problemResponse({ error, operation, head: request.method === 'HEAD' });
    }
  };
  const refuse: Handler = async (request) =>
    problemResponse({ error: methodNotAllowed(request.method), operation, head: false });
  const options: Handler = async () => optionsResponse();
  return {
    GET: read,
    HEAD: read,
    OPTIONS: options,
    POST: refuse,
    PUT: refuse,
    PATCH: refuse,
    DELETE: refuse,
  };
}

function singleParams(params: Record<string, string | string[] | undefined>): Params {
  const entries = Object.entries(params ?? {});
  return Object.fromEntries(
    entries.map(([name, value]) => [name, Array.isArray(value) ? value.join('/') : (value ?? '')]),
  );
}

function urlTooLong(length: number): ApiProblem {
  return new ApiProblem({
    code: 'url-too-long',
    detail: `The address has ${length} characters; at most ${MAX_URL_LENGTH} are read.`,
  });
}

function methodNotAllowed(method: string): ApiProblem {
  return new ApiProblem({
    code: 'method-not-allowed',
    detail: `${method} is not offered here; use GET, HEAD or OPTIONS.`,
    headers: { Allow: ALLOWED_METHODS },
  });
}

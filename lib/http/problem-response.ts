import { logger } from '@/lib/platform/logger';
import { isDatabaseDown } from './database-down';
import { CORS_HEADERS } from './headers';
import { ApiProblem, PROBLEMS, problemDetails } from './problem';

const RETRY_AFTER_SECONDS = '5';

/** What may be said of an error: an `ApiProblem` as it is, anything else without its internals. */
export function toProblem(error: unknown): ApiProblem {
  if (error instanceof ApiProblem) return error;
  if (isDatabaseDown(error)) {
    return new ApiProblem({
      code: 'database-unavailable',
      detail: 'The data cannot be read right now. Try again in a few seconds.',
      headers: { 'Retry-After': RETRY_AFTER_SECONDS },
    });
  }
  return new ApiProblem({
    code: 'internal-error',
    detail: 'The request was understood but could not be answered. It has been logged.',
  });
}

/** Answers an error as problem details; what the caller must not see goes to the log instead. */
export function problemResponse({
  error,
  operation,
  head,
}: {
  error: unknown;
  operation: string;
  head: boolean;
}): Response {
  const problem = toProblem(error);
  const { status } = PROBLEMS[problem.code];
  if (problem !== error) logger.error({ operation, err: error }, 'a request failed');
  const body = JSON.stringify(problemDetails(problem));
  return new Response(head ? null : body, {
    status,
    headers: {
      ...CORS_HEADERS,
      'Content-Type': 'application/problem+json; charset=utf-8',
      'Content-Length': String(Buffer.byteLength(body)),
      'Cache-Control': 'no-store',
      ...problem.headers,
    },
  });
}

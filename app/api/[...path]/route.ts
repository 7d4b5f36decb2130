import { OPERATIONS } from '@/lib/api/operations/all';
import { ApiProblem } from '@/lib/http/problem';
import { createRoute } from '@/lib/http/route';

export const dynamic = 'force-dynamic';

/** Any other address under /api: the same problem shape, and what there is instead. */
export const { GET, HEAD, OPTIONS, POST, PUT, PATCH, DELETE } = createRoute({
  operation: 'unknownPath',
  respond: async () => {
    throw new ApiProblem({
      code: 'unknown-path',
      detail: 'There is no such API route. /api/openapi.json describes all of them.',
      available: OPERATIONS.map((operation) => operation.path),
    });
  },
});

import { cachedBody } from '@/lib/http/body-cache';
import { parseQuery } from '@/lib/http/parse-query';
import { ApiProblem } from '@/lib/http/problem';
import { represent } from '@/lib/http/representation';
import { createRoute } from '@/lib/http/route';
import { sendRepresentation } from '@/lib/http/send';
import { readDemoFile } from '@/lib/verifier/demo-files';

export const dynamic = 'force-dynamic';

/** Files of the demo exchange to try the verifier with, as it would publish and give them. */
export const { GET, HEAD, OPTIONS, POST, PUT, PATCH, DELETE } = createRoute({
  operation: 'demo file',
  respond: async ({ request, params, url }) => {
    parseQuery({}, url.searchParams);
    const name = String(params.file);
    const representation = await cachedBody({
      key: `demo file ${name.slice(0, 100)}`,
      build: async () => {
        const found = await readDemoFile(name);
        if (found) return represent(found);
        const detail = 'There is no such file of the demo exchange.';
        throw new ApiProblem({ code: 'unknown-path', detail });
      },
    });
    return sendRepresentation({ request, representation, cache: 'short' });
  },
});

import { atomFeed } from '@/lib/events/atom';
import { listFeedEntries } from '@/lib/events/data';
import { cachedBody } from '@/lib/http/body-cache';
import { parseQuery } from '@/lib/http/parse-query';
import { represent } from '@/lib/http/representation';
import { createRoute } from '@/lib/http/route';
import { sendRepresentation } from '@/lib/http/send';
import { readEnv } from '@/lib/platform/env';

export const dynamic = 'force-dynamic';

export const { GET, HEAD, OPTIONS, POST, PUT, PATCH, DELETE } = createRoute({
  operation: 'feed',
  respond: async ({ request, url }) => {
    parseQuery({}, url.searchParams);
    const representation = await cachedBody({
      key: 'feed',
      build: async () => {
        const entries = await listFeedEntries();
        const text = atomFeed({ publicUrl: readEnv().BALLAST_PUBLIC_URL, entries });
        return represent({ text, type: 'application/atom+xml; charset=utf-8' });
      },
    });
    return sendRepresentation({ request, representation, cache: 'short' });
  },
});

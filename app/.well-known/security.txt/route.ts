import { parseQuery } from '@/lib/http/parse-query';
import { createRoute } from '@/lib/http/route';
import { readEnv } from '@/lib/platform/env';

export const dynamic = 'force-dynamic';

/** Whoever reads it later shall ask again: RFC 9116 wants a day after which it counts no more. */
const VALID_DAYS = 90;
const DAY_MS = 24 * 60 * 60 * 1000;

/** RFC 9116. Not a file in `public`: address and contact are those of whoever runs this server. */
export const { GET, HEAD, OPTIONS, POST, PUT, PATCH, DELETE } = createRoute({
  operation: 'security.txt',
  respond: async ({ request, url }) => {
    parseQuery({}, url.searchParams);
    const { BALLAST_PUBLIC_URL, BALLAST_SECURITY_CONTACT } = readEnv();
    const base = BALLAST_PUBLIC_URL.replace(/\/+$/, '');
    const today = Math.floor(Date.now() / DAY_MS) * DAY_MS;
    const lines = [
      `Contact: ${BALLAST_SECURITY_CONTACT ?? `${base}/developers#security`}`,
      `Expires: ${new Date(today + VALID_DAYS * DAY_MS).toISOString()}`,
      'Preferred-Languages: en',
      `Canonical: ${base}/.well-known/security.txt`,
      `Policy: ${base}/developers#security`,
    ];
    return new Response(request.method === 'HEAD' ? null : `${lines.join('\n')}\n`, {
      headers: {
        'Content-Type': 'text/plain; charset=utf-8',
        'Cache-Control': 'public, max-age=3600',
      },
    });
  },
});

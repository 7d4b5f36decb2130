import { etagHeader, matchesTag } from './etag';
import { CACHE_CONTROL, type CachePolicy, CORS_HEADERS } from './headers';
import type { Representation } from './representation';

/** Answers with the bytes, with 304 when the client already has them, with headers only on HEAD. */
export function sendRepresentation({
  request,
  representation: { bytes, tag, type },
  cache,
}: {
  request: Request;
  representation: Representation;
  cache: CachePolicy;
}): Response {
  const shared = {
    ...CORS_HEADERS,
    ETag: etagHeader({ tag, acceptEncoding: request.headers.get('accept-encoding') }),
    'Cache-Control': CACHE_CONTROL[cache],
    Vary: 'Accept-Encoding',
  };
  if (matchesTag(request.headers.get('if-none-match'), tag)) {
    return new Response(null, { status: 304, headers: shared });
  }
  return new Response(request.method === 'HEAD' ? null : bytes, {
    headers: {
      ...shared,
      'Content-Type': type,
      // Next drops this header from every route handler and sends chunks; other hosts keep it.
      'Content-Length': String(bytes.byteLength),
    },
  });
}

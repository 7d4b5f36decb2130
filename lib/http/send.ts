import { acceptsGzip } from './accepts-gzip';
import { matchesEtag } from './etag';
import { CACHE_CONTROL, type CachePolicy, CORS_HEADERS } from './headers';
import type { Representation } from './representation';

/** Answers with the variant the client accepts; 304 when it already has it; headers only on HEAD. */
export function sendRepresentation({
  request,
  representation,
  cache,
  headers = {},
  status = 200,
}: {
  request: Request;
  representation: Representation;
  cache: CachePolicy;
  headers?: Readonly<Record<string, string>>;
  status?: number;
}): Response {
  const { gzip, identity, type } = representation;
  const zipped = gzip !== null && acceptsGzip(request.headers.get('accept-encoding'));
  const variant = zipped ? gzip : identity;
  const shared = {
    ...CORS_HEADERS,
    ...headers,
    ETag: variant.etag,
    'Cache-Control': CACHE_CONTROL[cache],
    Vary: 'Accept-Encoding',
  };
  if (status === 200 && matchesEtag(request.headers.get('if-none-match'), variant.etag)) {
    return new Response(null, { status: 304, headers: shared });
  }
  return new Response(request.method === 'HEAD' ? null : variant.bytes, {
    status,
    headers: {
      ...shared,
      'Content-Type': type,
      'Content-Length': String(variant.bytes.byteLength),
      ...(zipped && { 'Content-Encoding': 'gzip' }),
    },
  });
}

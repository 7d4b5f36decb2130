/** Anyone may read the API from any page: it has no cookies, no accounts and nothing private. */
export const CORS_HEADERS: Readonly<Record<string, string>> = {
  'Access-Control-Allow-Origin': '*',
  'Access-Control-Expose-Headers':
    'ETag, Link, Content-Disposition, Content-Digest, Repr-Digest, Content-Length, Content-Range, Retry-After',
};

export const ALLOWED_METHODS = 'GET, HEAD, OPTIONS';

/** Answers a CORS preflight, and a plain OPTIONS. */
export function optionsResponse(): Response {
  return new Response(null, {
    status: 204,
    headers: {
      ...CORS_HEADERS,
      Allow: ALLOWED_METHODS,
      'Access-Control-Allow-Methods': ALLOWED_METHODS,
      'Access-Control-Allow-Headers': 'Content-Type, If-None-Match, If-Range, Range',
      'Access-Control-Max-Age': '86400',
      'Cache-Control': 'public, max-age=86400',
    },
  });
}

export const CACHE_CONTROL = {
  /** Answers that change when a report is ingested. */
  short: 'public, max-age=60, stale-while-revalidate=600',
  /** Content that never changes; a day, so that an upgrade that adds fields reaches everyone soon. */
  fixed: 'public, max-age=86400, immutable',
  /**
   * Files: always ask again, which the ETag makes cheap. `no-transform`, because the digest names
   * the exact bytes and ranges count in them: nothing on the way may compress them.
   */
  revalidate: 'public, no-cache, no-transform',
  never: 'no-store',
} as const;

export type CachePolicy = keyof typeof CACHE_CONTROL;

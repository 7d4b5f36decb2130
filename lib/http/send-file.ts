import type { FileHandle } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { type ByteRange, parseRange } from './byte-range';
import { matchesTag } from './etag';
import { CACHE_CONTROL, CORS_HEADERS } from './headers';
import { ApiProblem } from './problem';

export type DownloadFile = {
  handle: FileHandle;
  name: string;
  mediaType: string;
  bytes: number;
  sha256: string;
};

/**
 * Streams a file with its digest, length and name; 304, one byte range and HEAD included. The
 * handle is closed when the stream ends, is cancelled, or is not needed.
 * Sources: RFC 9110 (ranges, conditions), RFC 9530 (`Content-Digest` is of what is sent,
 * `Repr-Digest` of the whole file), RFC 6266 (`Content-Disposition`).
 */
export async function sendFile({
  request,
  file,
}: {
  request: Request;
  file: DownloadFile;
}): Promise<Response> {
  const { handle, name, mediaType, bytes, sha256 } = file;
  const digest = `sha-256=:${Buffer.from(sha256, 'hex').toString('base64')}:`;
  const etag = `"${sha256}"`;
  const shared = {
    ...CORS_HEADERS,
    ETag: etag,
    'Cache-Control': CACHE_CONTROL.revalidate,
    'Accept-Ranges': 'bytes',
    'Repr-Digest': digest,
  };
  const described = {
    ...shared,
    'Content-Type': mediaType,
    'Content-Disposition': `attachment; filename="${name}"`,
  };
  if (matchesTag(request.headers.get('if-none-match'), sha256)) {
    await handle.close();
    return new Response(null, { status: 304, headers: shared });
  }
  const range = requestedRange(request, { etag, bytes });
  if (range === 'unsatisfiable') {
    await handle.close();
    throw rangeNotSatisfiable(bytes);
  }
  const { first, last } = range ?? { first: 0, last: bytes - 1 };
  const headers = {
    ...described,
    // Next drops this header and sends chunks; `Content-Range` and the catalogue tell the size.
    'Content-Length': String(last - first + 1),
    ...(range
      ? { 'Content-Range': `bytes ${first}-${last}/${bytes}` }
      : { 'Content-Digest': digest }),
  };
  const status = range ? 206 : 200;
  if (request.method === 'HEAD' || bytes === 0) {
    await handle.close();
    return new Response(null, { status, headers });
  }
  const stream = handle.createReadStream({ start: first, end: last, highWaterMark: 256 * 1024 });
  return new Response(Readable.toWeb(stream) as ReadableStream<Uint8Array>, { status, headers });
}

/** A range counts only on GET, and with `If-Range` only when that names this very file. */
function requestedRange(
  request: Request,
  { etag, bytes }: { etag: string; bytes: number },
): ByteRange | null | 'unsatisfiable' {
  const ifRange = request.headers.get('if-range');
  if (request.method !== 'GET' || (ifRange !== null && ifRange.trim() !== etag)) return null;
  return parseRange(request.headers.get('range'), bytes);
}

function rangeNotSatisfiable(bytes: number): ApiProblem {
  return new ApiProblem({
    code: 'range-not-satisfiable',
    detail: `The file has ${bytes} bytes; none of the range asked for is in it.`,
    headers: { 'Content-Range': `bytes */${bytes}` },
  });
}

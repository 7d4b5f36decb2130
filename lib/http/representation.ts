import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import { strongEtag } from './etag';

const compress = promisify(gzip);
/** Below this the gzip frame and the second variant cost more than they save. */
const MIN_GZIP_BYTES = 1_024;

export type Variant = { bytes: Uint8Array<ArrayBuffer>; etag: string };

/** One answer ready to send: its bytes, and the same gzipped when that is worth it. */
export type Representation = { type: string; identity: Variant; gzip: Variant | null };

/** Encodes a text once, so that each request for it only copies bytes. */
export async function represent({
  text,
  type,
}: {
  text: string;
  type: string;
}): Promise<Representation> {
  const bytes = new TextEncoder().encode(text);
  const identity = { bytes, etag: strongEtag(bytes) };
  if (bytes.byteLength < MIN_GZIP_BYTES) return { type, identity, gzip: null };
  const zipped = Uint8Array.from(await compress(bytes, { level: 6 }));
  return { type, identity, gzip: { bytes: zipped, etag: strongEtag(zipped) } };
}

export function representJson(value: unknown): Promise<Representation> {
  return represent({ text: JSON.stringify(value), type: 'application/json; charset=utf-8' });
}

export function representationSize({ identity, gzip }: Representation): number {
  return identity.bytes.byteLength + (gzip?.bytes.byteLength ?? 0);
}

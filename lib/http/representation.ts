import { entityTag } from './etag';

/** One answer ready to send: its bytes and the tag that names them. */
export type Representation = { type: string; bytes: Uint8Array<ArrayBuffer>; tag: string };

/** Encodes a text once, so that each request for it only copies bytes. */
export function represent({ text, type }: { text: string; type: string }): Representation {
  const bytes = new TextEncoder().encode(text);
  return { type, bytes, tag: entityTag(bytes) };
}

export function representJson(value: unknown): Representation {
  return represent({ text: JSON.stringify(value), type: 'application/json; charset=utf-8' });
}

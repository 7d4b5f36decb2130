import { EncodedJson } from './encoded-json';
import { entityTag } from './etag';

/** One answer ready to send: its bytes and the tag that names them. */
export type Representation = { type: string; bytes: Uint8Array<ArrayBuffer>; tag: string };

const JSON_TYPE = 'application/json; charset=utf-8';

/** Encodes a text once, so that each request for it only copies bytes. */
export function represent({ text, type }: { text: string; type: string }): Representation {
  const bytes = new TextEncoder().encode(text);
  return { type, bytes, tag: entityTag(bytes) };
}

/** Encodes a value once; one that is encoded already is taken as it is. */
export function representJson(value: unknown): Representation {
  if (!(value instanceof EncodedJson))
    return represent({ text: JSON.stringify(value), type: JSON_TYPE });
  const { bytes } = value;
  return { type: JSON_TYPE, bytes, tag: entityTag(bytes) };
}

import { InputError } from './input-error';
import { parseJson } from './json-parser';
import { decodeUtf8 } from './utf8';

/** Where a value starts in its text (1-based; columns count UTF-16 units). */
export type JsonAt = { line: number; column: number };

/**
 * A JSON value with nothing lost: numbers stay text (an exchange's files hold integers beyond 2^53
 * and decimals whose trailing zeros are hashed), key order is kept, and every value knows its place.
 */
export type JsonNode =
  | { kind: 'object'; entries: ReadonlyMap<string, JsonNode>; at: JsonAt }
  | { kind: 'array'; items: readonly JsonNode[]; at: JsonAt }
  | { kind: 'string'; value: string; at: JsonAt }
  | { kind: 'number'; text: string; at: JsonAt }
  | { kind: 'boolean'; value: boolean; at: JsonAt }
  | { kind: 'null'; at: JsonAt };

/** Bounds on what a reader will take from a stranger. */
export type JsonLimits = {
  /** Size of the input in bytes; of a text, in UTF-16 units. */
  bytes: number;
  /** Arrays and objects inside each other. */
  depth: number;
  /** Values in the whole document, keys not counted. */
  nodes: number;
};

export const JSON_LIMITS: JsonLimits = { bytes: 16 * 1024 * 1024, depth: 64, nodes: 2_000_000 };

/** What to read: a text or UTF-8 bytes, with the name to use in error messages. */
export type JsonSource = ({ text: string } | { bytes: Uint8Array }) & {
  fileName?: string;
  limits?: Partial<JsonLimits>;
};

/**
 * Reads one JSON document (RFC 8259), strictly: duplicate keys, lone surrogates, invalid UTF-8,
 * comments, NaN, leading zeros, trailing commas and anything after the document are refused. A byte
 * order mark is skipped.
 *
 * @throws InputError with a `json-…` code and, where they are known, file, line, column and field.
 */
export function readJson(source: JsonSource): JsonNode {
  const limits = { ...JSON_LIMITS, ...source.limits };
  const size = 'text' in source ? source.text.length : source.bytes.byteLength;
  try {
    if (size > limits.bytes) {
      throw new InputError({
        code: 'json-too-large',
        reason: `is too large: ${size} bytes, the limit is ${limits.bytes}`,
      });
    }
    const text = 'text' in source ? withoutByteOrderMark(source.text) : decodeUtf8(source.bytes);
    return parseJson(text, limits);
  } catch (error) {
    if (error instanceof InputError && source.fileName) {
      throw error.within({ file: source.fileName });
    }
    throw error;
  }
}

function withoutByteOrderMark(text: string): string {
  return text.startsWith('\uFEFF') ? text.slice(1) : text;
}

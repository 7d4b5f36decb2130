import { InputError } from './input-error';
import { type JsonLimits, type JsonNode, parseJson } from './json-parser';
import { decodeUtf8 } from './utf8';

export type { JsonLimits, JsonNode } from './json-parser';
export type { JsonAt } from './json-scanner';

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

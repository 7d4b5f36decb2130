/** Where a value starts in its text (1-based). */
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

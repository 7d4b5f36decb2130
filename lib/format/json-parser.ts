import { InputError } from './input-error';
import { formatJsonPath, type JsonPathPart, quoteForMessage } from './json-path';
import { type JsonAt, JsonScanner, type TextPlace } from './json-scanner';

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

/**
 * Parses a whole JSON text. Recursion is safe: it never goes deeper than `limits.depth`.
 *
 * @throws InputError with line, column and field.
 */
export function parseJson(text: string, limits: JsonLimits): JsonNode {
  return new JsonParser(text, limits).document();
}

/** What became of a document that begins somewhere in a text; `end` is how far it was read. */
export type JsonPiece = { end: number } & ({ node: JsonNode } | { error: InputError });

/** Reads the one document that begins at a place in a text; what stands behind it is left unread. */
export function parseJsonAt(text: string, start: TextPlace, limits: JsonLimits): JsonPiece {
  return new JsonParser(text, limits, start).piece();
}

class JsonParser {
  readonly #scanner: JsonScanner;
  readonly #limits: JsonLimits;
  /** Where the parser stands, for error messages. */
  readonly #path: JsonPathPart[] = [];
  #nodes = 0;
  #depth = 0;

  constructor(text: string, limits: JsonLimits, start?: TextPlace) {
    this.#scanner = new JsonScanner(text, start);
    this.#limits = limits;
  }

  document(): JsonNode {
    if (this.#scanner.peek() === '') {
      throw new InputError({ code: 'json-empty', reason: 'is empty' });
    }
    try {
      const node = this.#value();
      if (this.#scanner.peek() !== '') {
        throw this.#scanner.error('has something after the end of the document', {
          code: 'json-trailing',
        });
      }
      return node;
    } catch (error) {
      const field = formatJsonPath(this.#path);
      throw error instanceof InputError && field ? error.within({ field }) : error;
    }
  }

  piece(): JsonPiece {
    try {
      const node = this.#value();
      return { node, end: this.#scanner.index };
    } catch (error) {
      if (!(error instanceof InputError)) throw error;
      const field = formatJsonPath(this.#path);
      return { error: field ? error.within({ field }) : error, end: this.#scanner.index };
    }
  }

  #value(): JsonNode {
    const scanner = this.#scanner;
    const char = scanner.peek();
    const at = scanner.at();
    this.#nodes += 1;
    if (this.#nodes > this.#limits.nodes) {
      throw scanner.error(`holds more than ${this.#limits.nodes} values`, {
        code: 'json-too-many-values',
      });
    }
    switch (char) {
      case '{':
        return { kind: 'object', entries: this.#nested(() => this.#entries()), at };
      case '[':
        return { kind: 'array', items: this.#nested(() => this.#items()), at };
      case '"':
        return { kind: 'string', value: scanner.string(), at };
      case 't':
        if (scanner.literal('true')) return { kind: 'boolean', value: true, at };
        break;
      case 'f':
        if (scanner.literal('false')) return { kind: 'boolean', value: false, at };
        break;
      case 'n':
        if (scanner.literal('null')) return { kind: 'null', at };
        break;
      default:
        if (/[-\d]/.test(char)) return { kind: 'number', text: scanner.number(), at };
        throw scanner.unexpected('a value');
    }
    throw scanner.error('is not true, false or null', { at });
  }

  #nested<T>(read: () => T): T {
    if (this.#depth >= this.#limits.depth) {
      throw this.#scanner.error(`is nested deeper than ${this.#limits.depth} levels`, {
        code: 'json-too-deep',
      });
    }
    this.#depth += 1;
    this.#scanner.skip();
    const value = read();
    this.#depth -= 1;
    return value;
  }

  #items(): JsonNode[] {
    const scanner = this.#scanner;
    const items: JsonNode[] = [];
    if (scanner.peek() === ']') {
      scanner.skip();
      return items;
    }
    for (;;) {
      this.#path.push(items.length);
      items.push(this.#value());
      this.#path.pop();
      if (this.#closes(']')) return items;
    }
  }

  #entries(): Map<string, JsonNode> {
    const scanner = this.#scanner;
    const entries = new Map<string, JsonNode>();
    if (scanner.peek() === '}') {
      scanner.skip();
      return entries;
    }
    for (;;) {
      if (scanner.peek() !== '"') throw scanner.unexpected('a key in double quotes');
      const at = scanner.at();
      const key = scanner.string();
      this.#path.push(key);
      if (entries.has(key)) {
        throw scanner.error(`has the key ${quoteForMessage(key)} twice`, {
          at,
          code: 'json-duplicate-key',
        });
      }
      if (scanner.peek() !== ':') throw scanner.unexpected('":"');
      scanner.skip();
      entries.set(key, this.#value());
      this.#path.pop();
      if (this.#closes('}')) return entries;
    }
  }

  /** After a member: true at the end of the collection, false when another member follows. */
  #closes(end: ']' | '}'): boolean {
    const char = this.#scanner.peek();
    if (char !== ',' && char !== end) throw this.#scanner.unexpected(`"," or "${end}"`);
    this.#scanner.skip();
    return char === end;
  }
}

import { type Decimal, type DecimalRules, parseDecimal } from './decimal';
import { InputError } from './input-error';
import type { JsonNode } from './json';
import { formatJsonPath, type JsonPathPart, quoteForMessage } from './json-path';

type Kind = JsonNode['kind'];

/** A decimal as the file writes it (digits untouched) and as an exact value. */
export type DecimalField = { text: string; value: Decimal };

/** A cursor on the document's root. `file` is used in error messages only. */
export function openJson(node: JsonNode, file?: string): JsonCursor {
  return new JsonCursor(node, [], file);
}

/**
 * A place in a document, with typed ways to go on from it. Whatever is missing or of the wrong type
 * ends in an `InputError` that names file, line, column and the full path of the field.
 */
export class JsonCursor {
  constructor(
    readonly node: JsonNode,
    readonly parts: readonly JsonPathPart[],
    readonly file?: string,
  ) {}

  /** `path[3].balances.BTC`; empty for the document itself. */
  get path(): string {
    return formatJsonPath(this.parts);
  }

  /** The field below, which must be there: `field('path', 3, 'balances')`. */
  field(...steps: readonly [JsonPathPart, ...JsonPathPart[]]): JsonCursor {
    let place: JsonCursor = this;
    for (const step of steps) {
      const below = typeof step === 'number' ? place.items()[step] : place.optional(step);
      if (!below) throw place.#missing(step);
      place = below;
    }
    return place;
  }

  /** The field below, or null when the object does not have it. A JSON `null` counts as absent. */
  optional(key: string): JsonCursor | null {
    const below = this.#entries().get(key);
    if (!below || below.kind === 'null') return null;
    return new JsonCursor(below, [...this.parts, key], this.file);
  }

  /** The keys of the object in the order of the file. */
  keys(): string[] {
    return [...this.#entries().keys()];
  }

  entries(): [string, JsonCursor][] {
    return [...this.#entries()].map(([key, below]) => {
      if (below.kind === 'null') throw this.#missing(key);
      return [key, new JsonCursor(below, [...this.parts, key], this.file)];
    });
  }

  /** The keys that a reader does not know: not an error, but nothing may rest on them. */
  keysBeside(known: readonly string[]): string[] {
    return this.keys().filter((key) => !known.includes(key));
  }

  items({ min = 0, max = Number.POSITIVE_INFINITY } = {}): JsonCursor[] {
    if (this.node.kind !== 'array') throw this.#wrongKind('an array');
    const { length } = this.node.items;
    if (length < min)
      throw this.error('field-too-short', `has ${length} items, at least ${min} are needed`);
    if (length > max)
      throw this.error('field-too-long', `has ${length} items, the limit is ${max}`);
    return this.node.items.map((item, i) => new JsonCursor(item, [...this.parts, i], this.file));
  }

  string({ maxLength = 10_000 } = {}): string {
    if (this.node.kind !== 'string') throw this.#wrongKind('a string');
    const { value } = this.node;
    if (value.length > maxLength) {
      throw this.error(
        'field-too-long',
        `has ${value.length} characters, the limit is ${maxLength}`,
      );
    }
    return value;
  }

  /** A name or a number that is only shown: a string, or a number as the file writes it. */
  label({ maxLength = 100 } = {}): string {
    if (this.node.kind !== 'number') return this.string({ maxLength });
    if (this.node.text.length > maxLength) {
      throw this.error('field-too-long', `has more than ${maxLength} digits`);
    }
    return this.node.text;
  }

  boolean(): boolean {
    if (this.node.kind !== 'boolean') throw this.#wrongKind('true or false');
    return this.node.value;
  }

  /** A hex string of exactly `digits` digits, upper or lower case, as the file writes it. */
  hex(digits: number): string {
    const value = this.string();
    if (value.length !== digits || !/^[0-9a-fA-F]*$/.test(value)) {
      const reason = `is not ${digits} hex digits: ${quoteForMessage(value)} (${value.length} characters)`;
      throw this.error('field-not-hex', reason);
    }
    return value;
  }

  /** A whole JSON number that JavaScript holds exactly. */
  integer({ min = Number.MIN_SAFE_INTEGER, max = Number.MAX_SAFE_INTEGER } = {}): number {
    const value = this.bigint({ min: BigInt(min), max: BigInt(max) });
    return Number(value);
  }

  /** A whole JSON number of any size; with `quoted`, written as a string instead. */
  bigint({
    min,
    max,
    quoted = false,
  }: {
    min?: bigint;
    max?: bigint;
    quoted?: boolean;
  } = {}): bigint {
    const text = quoted ? this.string({ maxLength: 120 }) : this.#numberText('a whole number');
    if (!/^(?:0|-?[1-9]\d*)$/.test(text) || text.length > 120) {
      throw this.error('field-not-integer', `is not a whole number: ${quoteForMessage(text)}`);
    }
    const value = BigInt(text);
    if (min !== undefined && value < min) {
      throw this.error('field-out-of-range', `is ${value}, the smallest allowed is ${min}`);
    }
    if (max !== undefined && value > max) {
      throw this.error('field-out-of-range', `is ${value}, the largest allowed is ${max}`);
    }
    return value;
  }

  /** A decimal in a string, a bare number, or either. */
  decimal(form: 'string' | 'number' | 'either' = 'string', rules: DecimalRules = {}): DecimalField {
    const text = this.#decimalText(form);
    try {
      return { text, value: parseDecimal(text, rules) };
    } catch (error) {
      throw error instanceof InputError ? error.within(this.#place()) : error;
    }
  }

  /** An error about this field. */
  error(code: string, reason: string): InputError {
    return new InputError({ code, reason, place: this.#place() });
  }

  #decimalText(form: 'string' | 'number' | 'either'): string {
    const { node } = this;
    if (node.kind === 'string' && form !== 'number') return node.value;
    if (node.kind === 'number' && form !== 'string') return node.text;
    const wanted = { string: 'a decimal in quotes', number: 'a bare number', either: 'a decimal' };
    throw this.#wrongKind(wanted[form]);
  }

  #numberText(wanted: string): string {
    if (this.node.kind !== 'number') throw this.#wrongKind(wanted);
    return this.node.text;
  }

  #entries(): ReadonlyMap<string, JsonNode> {
    if (this.node.kind !== 'object') throw this.#wrongKind('an object');
    return this.node.entries;
  }

  #missing(step: JsonPathPart): InputError {
    const place = { ...this.#place(), field: formatJsonPath([...this.parts, step]) };
    return new InputError({ code: 'field-missing', reason: 'is missing', place });
  }

  #wrongKind(wanted: string): InputError {
    return this.error('field-wrong-type', `must be ${wanted}, not ${describeKind(this.node.kind)}`);
  }

  #place() {
    return { file: this.file, ...this.node.at, field: this.path || undefined };
  }
}

function describeKind(kind: Kind): string {
  if (kind === 'null') return 'null';
  return kind === 'object' || kind === 'array' ? `an ${kind}` : `a ${kind}`;
}

import { InputError } from '@/lib/format/input-error';
import { type JsonNode, readJson } from '@/lib/format/json';
import type { JsonPathPart } from '@/lib/format/json-path';
import { SCHEMES } from './registry';
import type { SchemeEntry } from './scheme';

/** A proof in a document, and the place where it stands: empty when it is the document itself. */
export type FoundProof = {
  entry: SchemeEntry;
  document: JsonNode;
  place: readonly JsonPathPart[];
  /** It stood in a string, as JSON inside JSON. */
  quoted: boolean;
};

/** Answers of an exchange's site carry the proof in `data`, or as the one item of a list. */
const DEEPEST = 2;
/** More members than any such answer has; a long list is no wrapping. */
const MOST_MEMBERS = 50;

/**
 * Every proof in a document: the document itself where it has a known shape, otherwise what is
 * found one or two levels below.
 */
export function findProofs(document: JsonNode): FoundProof[] {
  return search({ document, place: [], quoted: false }, DEEPEST);
}

function search(at: Omit<FoundProof, 'entry'>, depth: number): FoundProof[] {
  const { document, place, quoted } = at;
  const entry = SCHEMES.find((each) => each.matches(document));
  if (entry) return [{ ...at, entry }];
  if (document.kind === 'string') {
    const inner = quoted ? null : readQuoted(document.value);
    return inner ? search({ document: inner, place, quoted: true }, depth) : [];
  }
  if (depth === 0) return [];
  return membersOf(document).flatMap(([step, below]) =>
    search({ document: below, place: [...place, step], quoted }, depth - 1),
  );
}

function membersOf(node: JsonNode): [JsonPathPart, JsonNode][] {
  if (node.kind === 'array') {
    return node.items.length > MOST_MEMBERS ? [] : node.items.map((item, i) => [i, item]);
  }
  return node.kind === 'object' && node.entries.size <= MOST_MEMBERS ? [...node.entries] : [];
}

function readQuoted(text: string): JsonNode | null {
  if (!/^\s*[{[]/.test(text)) return null;
  try {
    return readJson({ text });
  } catch (error) {
    if (error instanceof InputError) return null;
    throw error;
  }
}

import { InputError } from '@/lib/format/input-error';
import { type JsonNode, readJson } from '@/lib/format/json';
import type { JsonPathPart } from '@/lib/format/json-path';
import { SCHEMES } from './registry';
import type { SchemeEntry } from './scheme';
import { UNSUPPORTED_SHAPES, type UnsupportedShape } from './unsupported';

/** A proof in a document, and the place where it stands: empty when it is the document itself. */
export type FoundProof = {
  entry: SchemeEntry;
  document: JsonNode;
  place: readonly JsonPathPart[];
  /** It stood in a string, as JSON inside JSON. */
  quoted: boolean;
};

/** Answers of an exchange's site carry the proof in `data`, or as an item of a list in it. */
const DEEPEST = 4;
/** More members than any such answer has; a long list is no wrapping. */
const MOST_MEMBERS = 200;
/** Values that are looked at before a document is taken for none of an exchange. */
const MOST_LOOKED_AT = 20_000;

/**
 * Every proof in a document: the document itself where it has a known shape, otherwise what is
 * found a few levels below. What is known and cannot be checked here is no proof, whatever it holds.
 */
export function findProofs(document: JsonNode): FoundProof[] {
  const isUnsupported = (node: JsonNode) => UNSUPPORTED_SHAPES.some((each) => each.matches(node));
  return search(document, (node) => {
    if (isUnsupported(node)) return 'pass over';
    return SCHEMES.find((each) => each.matches(node)) ?? null;
  }).flatMap(({ found, ...at }) => (found === 'pass over' ? [] : [{ ...at, entry: found }]));
}

/** What in a document is known for what it is and cannot be checked here. */
export function findUnsupported(document: JsonNode): UnsupportedShape | null {
  const shapeOf = (node: JsonNode) => UNSUPPORTED_SHAPES.find((each) => each.matches(node)) ?? null;
  return search(document, shapeOf)[0]?.found ?? null;
}

type Place = Omit<FoundProof, 'entry'>;

/** Every place at which `match` finds something; below such a place nothing more is looked for. */
function search<T>(
  document: JsonNode,
  match: (node: JsonNode) => T | null,
): (Place & { found: T })[] {
  let left = MOST_LOOKED_AT;
  const at = (place: Place, depth: number): (Place & { found: T })[] => {
    left -= 1;
    if (left < 0) return [];
    const found = match(place.document);
    if (found !== null) return [{ ...place, found }];
    const { document: node, quoted } = place;
    if (node.kind === 'string') {
      const inner = quoted ? null : readQuoted(node.value);
      return inner ? at({ ...place, document: inner, quoted: true }, depth) : [];
    }
    if (depth === 0) return [];
    return membersOf(node).flatMap(([step, below]) =>
      at({ document: below, place: [...place.place, step], quoted }, depth - 1),
    );
  };
  return at({ document, place: [], quoted: false }, DEEPEST);
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

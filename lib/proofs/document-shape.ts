import type { JsonNode } from '@/lib/format/json';
import type { JsonPathPart } from '@/lib/format/json-path';

/** The keys of the object at a place in the document; none when there is no object. */
export function keysAt(document: JsonNode, ...steps: readonly JsonPathPart[]): ReadonlySet<string> {
  const node = nodeAt(document, steps);
  return new Set(node?.kind === 'object' ? node.entries.keys() : []);
}

/** The keys of a companion document; none when it is a text. */
export function companionKeys(content: JsonNode | string): ReadonlySet<string> {
  return typeof content === 'string' ? new Set() : keysAt(content);
}

/** The value at a place in the document, or null. */
export function nodeAt(document: JsonNode, steps: readonly JsonPathPart[]): JsonNode | null {
  let node: JsonNode | undefined = document;
  for (const step of steps) {
    if (typeof step === 'number') node = node?.kind === 'array' ? node.items[step] : undefined;
    else node = node?.kind === 'object' ? node.entries.get(step) : undefined;
  }
  return node ?? null;
}

export function hasAll(keys: ReadonlySet<string>, ...wanted: readonly string[]): boolean {
  return wanted.every((key) => keys.has(key));
}

export function hasAny(keys: ReadonlySet<string>, ...wanted: readonly string[]): boolean {
  return wanted.some((key) => keys.has(key));
}

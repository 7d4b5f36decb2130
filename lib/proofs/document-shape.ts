import type { JsonNode } from '@/lib/format/json';
import type { JsonPathPart } from '@/lib/format/json-path';

/** Keys that can be asked for; never copied, since a hostile object may have a million. */
export type Keys = { has(key: string): boolean };

const NO_KEYS: Keys = new Set<string>();

/** The keys of the object at a place in the document; none when there is no object. */
export function keysAt(document: JsonNode, ...steps: readonly JsonPathPart[]): Keys {
  const node = nodeAt(document, steps);
  return node?.kind === 'object' ? node.entries : NO_KEYS;
}

/** The keys of a companion document; none when it is a text. */
export function companionKeys(content: JsonNode | string): Keys {
  return typeof content === 'string' ? NO_KEYS : keysAt(content);
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

export function hasAll(keys: Keys, ...wanted: readonly string[]): boolean {
  return wanted.every((key) => keys.has(key));
}

export function hasAny(keys: Keys, ...wanted: readonly string[]): boolean {
  return wanted.some((key) => keys.has(key));
}

import type { JsonNode } from '@/lib/format/json';
import { formatJsonPath, type JsonPathPart } from '@/lib/format/json-path';

/** A document of which one list was changed: an item dropped, doubled, or swapped with the next. */
export type ListChange = { name: string; document: JsonNode };

/** Of longer lists only the ends and the middle are changed. */
const SHORT = 12;

/** Every change of every list of a document, one at a time. */
export function listChanges(
  node: JsonNode,
  path: readonly JsonPathPart[] = [],
): readonly ListChange[] {
  if (node.kind === 'object') {
    return [...node.entries].flatMap(([key, below]) =>
      listChanges(below, [...path, key]).map(({ name, document }) => {
        const entries = new Map(node.entries);
        entries.set(key, document);
        return { name, document: { ...node, entries } };
      }),
    );
  }
  if (node.kind !== 'array') return [];
  const { items } = node;
  const last = items.length - 1;
  const indexes =
    items.length <= SHORT ? [...items.keys()] : [0, items.length >> 1, last - 1, last];
  return indexes.flatMap((i) => {
    const place = formatJsonPath([...path, i]);
    const made = (verb: string, changed: readonly JsonNode[]): ListChange => ({
      name: `${place} ${verb}`,
      document: { ...node, items: changed },
    });
    const swapped = [...items.slice(0, i), ...items.slice(i, i + 2).toReversed()];
    const below = items[i] ? listChanges(items[i], [...path, i]) : [];
    return [
      made('dropped', items.toSpliced(i, 1)),
      made('doubled', [...items.slice(0, i + 1), ...items.slice(i)]),
      ...(i < last ? [made('swapped', [...swapped, ...items.slice(i + 2)])] : []),
      ...below.map(({ name, document }) => ({
        name,
        document: { ...node, items: items.with(i, document) },
      })),
    ];
  });
}

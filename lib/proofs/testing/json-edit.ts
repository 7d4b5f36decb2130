import type { JsonNode } from '@/lib/format/json';
import type { JsonPathPart } from '@/lib/format/json-path';

/** A scalar of a document with its path. */
export type Scalar = { path: readonly JsonPathPart[]; node: JsonNode };

/** Every string, number, boolean and null of a document, for tests that change each of them. */
export function scalarsOf(node: JsonNode, path: readonly JsonPathPart[] = []): Scalar[] {
  if (node.kind === 'object') {
    return [...node.entries].flatMap(([key, below]) => scalarsOf(below, [...path, key]));
  }
  if (node.kind === 'array') {
    return node.items.flatMap((below, i) => scalarsOf(below, [...path, i]));
  }
  return [{ path, node }];
}

/** A copy of the document with the value at `path` replaced, or removed when `next` is null. */
export function replaceAt(
  node: JsonNode,
  path: readonly JsonPathPart[],
  next: JsonNode | null,
): JsonNode {
  const [step, ...rest] = path;
  if (step === undefined) return next ?? node;
  const below = (child: JsonNode | undefined): JsonNode[] => {
    if (!child) throw new Error(`nothing at ${path.join('.')}`);
    if (rest.length > 0) return [replaceAt(child, rest, next)];
    return next ? [next] : [];
  };
  if (node.kind === 'object' && typeof step === 'string') {
    const entries = [...node.entries].flatMap(([key, child]): [string, JsonNode][] =>
      key === step ? below(child).map((value) => [key, value]) : [[key, child]],
    );
    return { ...node, entries: new Map(entries) };
  }
  if (node.kind === 'array' && typeof step === 'number') {
    const items = node.items.flatMap((child, i) => (i === step ? below(child) : [child]));
    return { ...node, items };
  }
  throw new Error(`nothing at ${path.join('.')}`);
}

/** Writes a document back, number texts untouched. */
export function writeJson(node: JsonNode): string {
  switch (node.kind) {
    case 'object':
      return `{${[...node.entries].map(([k, v]) => `${JSON.stringify(k)}:${writeJson(v)}`).join(',')}}`;
    case 'array':
      return `[${node.items.map(writeJson).join(',')}]`;
    case 'number':
      return node.text;
    case 'null':
      return 'null';
    default:
      return JSON.stringify(node.value);
  }
}

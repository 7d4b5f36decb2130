import type { JsonCursor } from '@/lib/format/json-fields';

const KEY = 'auditRootInfo';
/** How many objects may lie around `auditRootInfo` in a page's state. */
const DEEPEST = 6;

/**
 * The object that holds a report's summary: the document itself, or the one `auditRootInfo` in it.
 *
 * @throws InputError when there is none, or more than one: it would be a guess which is meant.
 */
export function findAuditRoot(root: JsonCursor): JsonCursor {
  if (root.node.kind !== 'object') {
    throw root.error('summary-shape', 'must be an object');
  }
  if (root.keys().includes('auditId') && root.keys().includes('createTime')) return root;
  const found: JsonCursor[] = [];
  let level: JsonCursor[] = [root];
  for (let depth = 0; depth < DEEPEST && level.length > 0; depth += 1) {
    const below: JsonCursor[] = [];
    for (const cursor of level) {
      for (const [key, child] of objectsIn(cursor)) {
        if (key === KEY) found.push(child);
        else below.push(child);
      }
    }
    level = below;
  }
  const [first, second] = found;
  if (!first) {
    throw root.error(
      'summary-shape',
      `has neither auditId, merkleHash and createTime nor an object ${KEY} that does`,
    );
  }
  if (second) {
    throw second.error('summary-ambiguous', `is a second ${KEY}: the first is ${first.path}`);
  }
  return first;
}

function objectsIn(cursor: JsonCursor): [string, JsonCursor][] {
  return cursor.keys().flatMap((key): [string, JsonCursor][] => {
    const child = cursor.optional(key);
    return child?.node.kind === 'object' ? [[key, child]] : [];
  });
}

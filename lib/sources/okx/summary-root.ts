import type { JsonCursor } from '@/lib/format/json-fields';

/** OKX's own name for the object. */
const KEY = 'auditRootInfo';
/** How many objects and lists may lie around it: OKX's page state has three. */
const DEEPEST = 8;
/** Any object with most of these is a summary, whatever it is called. */
const SHAPE = [
  'auditId',
  'merkleHash',
  'createTime',
  'capitalRatio',
  'reserveBalances',
  'liabilityBalances',
];
const ENOUGH = 4;

/**
 * The object that holds a report's summary, among the documents of a file: a document itself, or the one
 * such object in them, under whatever key and in whatever list.
 *
 * @throws InputError when there is none, or more than one: it would be a guess which is meant.
 */
export function findAuditRoot(documents: readonly JsonCursor[]): JsonCursor {
  const [document] = documents;
  if (!document) throw new Error('a file holds at least one document');
  const found = documents.flatMap((root) => candidates(root));
  const [first, ...more] = found;
  if (!first) {
    throw document.error(
      'summary-shape',
      `holds no summary of a report: no object ${KEY}, and none with auditId, merkleHash, createTime and balances, at most ${DEEPEST} objects deep. Take the data of the detail page, or save that page as HTML`,
    );
  }
  const [second] = more;
  if (second) {
    const listed = found.slice(0, 6).map((one) => `${one.path || 'the document'} (${about(one)})`);
    throw second.error(
      'summary-ambiguous',
      `is one of ${found.length} summaries: ${listed.join(', ')}. Give a file with the one that is meant`,
    );
  }
  return first;
}

/** Summaries are not looked for inside of summaries. */
function candidates(root: JsonCursor): JsonCursor[] {
  const found: JsonCursor[] = [];
  let level = [root];
  for (let depth = 0; depth <= DEEPEST && level.length > 0; depth += 1) {
    const below: JsonCursor[] = [];
    for (const cursor of level) {
      if (isSummary(cursor)) found.push(cursor);
      else below.push(...containersIn(cursor));
    }
    level = below;
  }
  return found;
}

function isSummary(cursor: JsonCursor): boolean {
  if (cursor.node.kind !== 'object') return false;
  if (cursor.parts.at(-1) === KEY) return true;
  const { entries } = cursor.node;
  if (cursor.parts.length === 0 && entries.has('auditId') && entries.has('createTime')) return true;
  return SHAPE.filter((key) => entries.has(key)).length >= ENOUGH;
}

function containersIn(cursor: JsonCursor): JsonCursor[] {
  const isContainer = (child: JsonCursor) =>
    child.node.kind === 'object' || child.node.kind === 'array';
  if (cursor.node.kind === 'array') return cursor.items().filter(isContainer);
  if (cursor.node.kind !== 'object') return [];
  return cursor
    .keys()
    .map((key) => cursor.optional(key))
    .filter((child) => child !== null)
    .filter(isContainer);
}

/** Which report a candidate is of, as far as it says. */
function about({ node }: JsonCursor): string {
  const audit = node.kind === 'object' ? node.entries.get('auditId') : undefined;
  if (audit?.kind === 'string') return `audit ${audit.value.slice(0, 24)}`;
  return audit?.kind === 'number' ? `audit ${audit.text.slice(0, 24)}` : 'no audit number';
}

import { type JsonCursor, openJson } from '@/lib/format/json-fields';
import type { ProofInput } from '../scheme';
import { type PathNode, readBalances } from '../sum-tree/path-node';

export type BybitProof = {
  self: PathNode;
  userHash: string;
  siblings: readonly PathNode[];
  root: PathNode;
  auditId: string | null;
  ignoredFields: readonly string[];
};

const MAX_LEVELS = 64;
const NODE_FIELDS = ['hash', 'type', 'height', 'balance'];

/**
 * Reads the file that Bybit gives a user: `self` with `userHash`, and `path` whose last element is
 * the root.
 *
 * @throws InputError naming the field.
 */
export function parseBybit({ document, fileName }: ProofInput): BybitProof {
  const file = openJson(document, fileName);
  const self = file.field('self');
  const path = file.field('path').items({ min: 2, max: MAX_LEVELS });
  const nodes = path.map(readNode);
  const root = nodes[nodes.length - 1];
  if (!root) throw file.error('field-too-short', 'has no root');
  return {
    self: readNode(self),
    userHash: self.field('userHash').string({ maxLength: 200 }),
    siblings: nodes.slice(0, -1),
    root,
    auditId: self.optional('auditId')?.label() ?? null,
    ignoredFields: [
      ...new Set([
        ...file.keysBeside(['self', 'path']),
        ...self.keysBeside([...NODE_FIELDS, 'userHash']).map((key) => `self.${key}`),
        ...path.flatMap((node) => node.keysBeside(NODE_FIELDS).map((key) => `path[].${key}`)),
      ]),
    ],
  };
}

function readNode(node: JsonCursor): PathNode {
  return {
    place: node.path,
    hashField: 'hash',
    hash: node.field('hash').hex(64),
    type: node.field('type').integer(),
    level: node.field('height').integer(),
    balances: readBalances(node.field('balance')),
    balancesPlace: node.field('balance').path,
  };
}

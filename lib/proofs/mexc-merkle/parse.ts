import { type JsonCursor, openJson } from '@/lib/format/json-fields';
import type { ProofInput } from '../scheme';
import { type PathNode, readBalances } from '../sum-tree/path-node';

export type MexcProof = {
  self: PathNode;
  proofId: string;
  accountId: string;
  /** The siblings that the file gives, by ascending level; a level without one has an empty sibling. */
  siblings: readonly PathNode[];
  root: PathNode;
  ignoredFields: readonly string[];
};

const HASH_DIGITS = 32;
const MAX_LEVEL = 64;

/**
 * Reads MEXC's proof file: `self`, and `pathList` whose last element is the root. The files of 2022
 * and 2023 say `balance` where later ones say `balances`.
 *
 * @throws InputError naming the field.
 */
export function parseMexc({ document, fileName }: ProofInput): MexcProof {
  const file = openJson(document, fileName);
  const self = file.field('self');
  const path = file.field('pathList').items({ min: 1, max: MAX_LEVEL });
  const last = path.length - 1;
  const nodes = path.map((node, i) => readNode(node, { blankAllowed: i < last }));
  const root = nodes[nodes.length - 1];
  if (!root) throw file.error('field-too-short', 'has no root');
  const used = ['level', 'type', 'hash', 'balances', 'balance'];
  return {
    self: readNode(self, { blankAllowed: false }),
    proofId: self.field('proofId').label({ maxLength: 200 }),
    accountId: self.field('accountId').label({ maxLength: 200 }),
    siblings: nodes.slice(0, -1),
    root,
    ignoredFields: [
      ...new Set([
        ...file.keysBeside(['self', 'pathList']),
        ...self.keysBeside([...used, 'proofId', 'accountId']).map((key) => `self.${key}`),
        ...path.flatMap((node) => node.keysBeside(used).map((key) => `pathList[].${key}`)),
      ]),
    ],
  };
}

function readNode(node: JsonCursor, { blankAllowed }: { blankAllowed: boolean }): PathNode {
  const blank = blankAllowed && isBlank(node.optional('hash'));
  // An empty place may be written with everything null; whatever holds something must say what.
  const balances = node.optional('balance') ?? (blank ? node.optional('balances') : null);
  const amounts = balances ?? (blank ? null : node.field('balances'));
  return {
    place: node.path,
    hashField: 'hash',
    hash: blank ? '' : node.field('hash').hex(HASH_DIGITS),
    type: node.field('type').integer(),
    level: node.field('level').integer({ min: 0, max: MAX_LEVEL }),
    balances: amounts ? readBalances(amounts) : new Map(),
    balancesPlace: amounts?.path ?? node.path,
  };
}

function isBlank(hash: JsonCursor | null): boolean {
  return hash === null || (hash.node.kind === 'string' && hash.node.value.trim() === '');
}

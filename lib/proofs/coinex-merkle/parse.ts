import type { JsonNode } from '@/lib/format/json';
import { type JsonCursor, openJson } from '@/lib/format/json-fields';
import type { ProofInput } from '../scheme';
import { type PathNode, readBalances } from '../sum-tree/path-node';

export type CoinexProof = {
  self: PathNode;
  nonce: string;
  /** From the bottom up; null where the node on the path has no neighbour. */
  siblings: readonly (PathNode | null)[];
  sides: readonly ('left' | 'right')[];
  root: PathNode;
  ignoredFields: readonly string[];
};

const MAX_LEVELS = 64;

/**
 * Reads CoinEx's `merkle_proof_file.json`: `root`, `self` (whose leaf hash the file does not give) and
 * `path`, in which `{}` stands for a missing neighbour.
 *
 * @throws InputError naming the field.
 */
export function parseCoinex({ document, fileName }: ProofInput): CoinexProof {
  const file = openJson(document, fileName);
  const self = file.field('self');
  const root = file.field('root');
  const path = file.field('path').items({ min: 1, max: MAX_LEVELS });
  const used = ['balances', 'hash', 'pos'];
  return {
    self: { ...readBalancesOf(self), hash: '' },
    nonce: self.field('nonce').string({ maxLength: 200 }),
    siblings: path.map((node) => (isAbsent(node) ? null : readSibling(node))),
    sides: path.map(readSide),
    root: readNode(root),
    ignoredFields: [
      ...new Set([
        ...file.keysBeside(['root', 'self', 'path']),
        ...root.keysBeside(['balances', 'hash']).map((key) => `root.${key}`),
        ...self.keysBeside(['balances', 'nonce']).map((key) => `self.${key}`),
        ...path
          .filter((node) => !isAbsent(node))
          .flatMap((node) => node.keysBeside(used).map((key) => `path[].${key}`)),
      ]),
    ],
  };
}

function readNode(node: JsonCursor): PathNode {
  return { ...readBalancesOf(node), hash: node.field('hash').hex(64) };
}

/** The side is put as the other exchanges of the family put it: 1 is left, 2 is right. */
function readSibling(node: JsonCursor): PathNode {
  return { ...readNode(node), type: readSide(node) === 'left' ? 1 : 2 };
}

/** The file has neither types nor levels. */
function readBalancesOf(node: JsonCursor): Omit<PathNode, 'hash'> {
  const balances = node.field('balances');
  return {
    place: node.path,
    hashField: 'hash',
    type: null,
    level: 0,
    balances: readBalances(balances),
    balancesPlace: balances.path,
  };
}

/** A missing neighbour: `{}`, `null`, or a node in which every field is empty. */
function isAbsent(node: JsonCursor): boolean {
  if (node.node.kind === 'null') return true;
  return node.node.kind === 'object' && [...node.node.entries.values()].every(isEmpty);
}

function isEmpty(node: JsonNode): boolean {
  if (node.kind === 'object') return node.entries.size === 0;
  return node.kind === 'null' || (node.kind === 'string' && node.value === '');
}

function readSide(node: JsonCursor): 'left' | 'right' {
  if (isAbsent(node)) return 'right';
  const side = node.field('pos').string();
  if (side === 'left' || side === 'right') return side;
  throw node.field('pos').error('field-out-of-range', 'must be "left" or "right"');
}

import { type DecimalField, type JsonCursor, openJson } from '@/lib/format/json-fields';
import type { ProofInput } from '../scheme';
import type { PathNode } from '../sum-tree/path-node';
import type { SelfAndPath } from '../sum-tree/verify';

/** The coins of the scheme, in the order in which they are hashed. */
export const COINS = ['BTC', 'ETH', 'USDT'] as const;
export type Coin = (typeof COINS)[number];

export type OkxMerkleV1Proof = SelfAndPath & {
  nonce: string;
  /** The audits that the nodes name; one, in an honest file. */
  auditIds: ReadonlySet<string>;
};

const MAX_LEVELS = 64;
const NODE_FIELDS = ['hash', 'type', 'height', 'balances'];

/**
 * Reads `merkle_proof_file.json`: `self` and `path`, the last element of `path` being the root.
 * What the file must have in order to be checked at all is demanded here; whether it is right is
 * for the verification.
 *
 * @throws InputError naming the field.
 */
export function parseOkxMerkleV1({ document, fileName }: ProofInput): OkxMerkleV1Proof {
  const file = openJson(document, fileName);
  const self = file.field('self');
  const path = file.field('path').items({ min: 2, max: MAX_LEVELS });
  const nodes = path.map(readNode);
  const root = nodes[nodes.length - 1];
  if (!root) throw file.error('field-too-short', 'has no root');
  const auditIds = [self, ...path].map((node) => node.optional('auditId'));
  return {
    self: readNode(self),
    nonce: self.field('nonce').string({ maxLength: 200 }),
    siblings: nodes.slice(0, -1),
    root,
    auditId: auditIds[0]?.label() ?? null,
    auditIds: new Set(auditIds.flatMap((id) => id?.label() ?? [])),
    ignoredFields: ignoredFields(file, self, path),
  };
}

function readNode(node: JsonCursor): PathNode {
  const balances = node.field('balances');
  const amounts = COINS.map((coin): [string, DecimalField] => [
    coin,
    balances.field(coin).decimal('string'),
  ]);
  return {
    place: node.path,
    hashField: 'hash',
    hash: node.field('hash').hex(64),
    type: node.field('type').integer(),
    level: node.field('height').integer(),
    balances: new Map(amounts),
    balancesPlace: balances.path,
  };
}

function ignoredFields(file: JsonCursor, self: JsonCursor, path: readonly JsonCursor[]): string[] {
  const inNode = (node: JsonCursor, name: string, used: readonly string[]) => [
    ...node.keysBeside(used).map((key) => `${name}.${key}`),
    ...node
      .field('balances')
      .keysBeside(COINS)
      .map((key) => `${name}.balances.${key}`),
  ];
  return [
    ...new Set([
      ...file.keysBeside(['self', 'path']),
      ...inNode(self, 'self', [...NODE_FIELDS, 'nonce']),
      ...path.flatMap((node) => inNode(node, 'path[]', NODE_FIELDS)),
    ]),
  ];
}

import type { DecimalField, JsonCursor } from '@/lib/format/json-fields';
import { openJson } from '@/lib/format/json-fields';
import type { ProofInput } from '../scheme';

/** The coins of the scheme, in the order in which they are hashed. */
export const COINS = ['BTC', 'ETH', 'USDT'] as const;
export type Coin = (typeof COINS)[number];

export type OkxNode = {
  hash: string;
  /** 1 left child, 2 right child, 3 root, 4 padding. */
  type: number;
  height: number;
  balances: Readonly<Record<Coin, DecimalField>>;
  auditId: string | null;
};

export type OkxMerkleV1Proof = {
  self: OkxNode & { nonce: string };
  /** Siblings from the bottom up; the root is not among them. */
  siblings: readonly OkxNode[];
  root: OkxNode;
  /** Fields of the file that no rule looks at, `path[]` standing for any item. */
  ignoredFields: readonly string[];
};

const MAX_LEVELS = 64;

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
  return {
    self: { ...readNode(self), nonce: self.field('nonce').hex(64) },
    siblings: nodes.slice(0, -1),
    root,
    ignoredFields: ignoredFields(file, self, path),
  };
}

function readNode(node: JsonCursor): OkxNode {
  const balances = node.field('balances');
  const read = (coin: Coin) => balances.field(coin).decimal('string');
  return {
    hash: node.field('hash').hex(64),
    type: node.field('type').integer(),
    height: node.field('height').integer(),
    balances: { BTC: read('BTC'), ETH: read('ETH'), USDT: read('USDT') },
    auditId: node.optional('auditId')?.string({ maxLength: 100 }) ?? null,
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
  const used = ['hash', 'type', 'height', 'balances'];
  return [
    ...new Set([
      ...file.keysBeside(['self', 'path']),
      ...inNode(self, 'self', [...used, 'nonce']),
      ...path.flatMap((node) => inNode(node, 'path[]', used)),
    ]),
  ];
}

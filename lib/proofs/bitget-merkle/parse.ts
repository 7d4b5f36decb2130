import { type JsonCursor, openJson } from '@/lib/format/json-fields';
import { quoteForMessage } from '@/lib/format/json-path';
import type { ProofInput } from '../scheme';
import { type PathNode, readBalances } from '../sum-tree/path-node';
import type { SelfAndPath } from '../sum-tree/verify';

export type BitgetProof = SelfAndPath & {
  encryptUid: string;
  nonce: string;
  /** Balances are bare numbers, not strings: a file holds one kind only. */
  bare: boolean;
  /** Decimals by coin (Bitunix only). */
  precisions: ReadonlyMap<string, number>;
};

/** The names that the two exchanges gave to the same fields. */
export type FieldNames = {
  hash: 'merkelLeaf' | 'merkleLeaf';
  type: 'role' | 'type';
  level: 'level' | 'height';
  digits: number;
  /** Codes of the root; Bitget’s newest files give it none. */
  rootTypes: readonly (number | null)[];
  /** The file names the decimals of each coin. */
  precisions: boolean;
};

export const BITGET_FIELDS: FieldNames = {
  hash: 'merkelLeaf',
  type: 'role',
  level: 'level',
  digits: 16,
  rootTypes: [3, null],
  precisions: false,
};
export const BITUNIX_FIELDS: FieldNames = {
  hash: 'merkleLeaf',
  type: 'type',
  level: 'height',
  digits: 64,
  rootTypes: [3],
  precisions: true,
};

const MAX_LEVELS = 64;

/**
 * Reads the file of Bitget (`merkel_tree_bg.json`) or Bitunix: `self`, and `path` whose last element
 * is the root.
 *
 * @throws InputError naming the field.
 */
export function parseBitgetFamily(
  { document, fileName }: ProofInput,
  fields: FieldNames,
): BitgetProof {
  const file = openJson(document, fileName);
  const self = file.field('self');
  const path = file.field('path').items({ min: 2, max: MAX_LEVELS });
  const [first] = self.field('balances').entries();
  const bare = !fields.precisions && first?.[1].node.kind === 'number';
  const nodes = path.map((node) => readNode(node, fields, bare));
  const root = nodes[nodes.length - 1];
  if (!root) throw file.error('field-too-short', 'has no root');
  const used = [fields.hash, fields.type, fields.level, 'balances'];
  const coins = self.field('balances').keys();
  const precisions = fields.precisions ? self.field('precisions') : null;
  const ofSelf = [...used, 'encryptUid', 'nonce', ...(precisions ? ['precisions'] : [])];
  return {
    self: readNode(self, fields, bare),
    siblings: nodes.slice(0, -1),
    root,
    encryptUid: self.field('encryptUid').string({ maxLength: 200 }),
    nonce: self.field('nonce').string({ maxLength: 200 }),
    bare,
    precisions: new Map(
      coins.flatMap((coin) =>
        precisions ? [[coin, precisions.field(coin).integer({ min: 0, max: 30 })]] : [],
      ),
    ),
    auditId: self.optional('auditId')?.label() ?? null,
    ignoredFields: [
      ...new Set([
        ...file.keysBeside(['self', 'path']),
        ...self.keysBeside(ofSelf).map((key) => `self.${key}`),
        ...(precisions?.keysBeside(coins) ?? []).map((key) => `self.precisions.${key}`),
        ...(fields.rootTypes.includes(null) ? [`${root.place}.${fields.type}`] : []),
        ...path.flatMap((node) => node.keysBeside(used).map((key) => `path[].${key}`)),
      ]),
    ],
  };
}

/** As programs print numbers below a millionth; nothing else is ever printed with an exponent. */
const SMALL = /^-?(?:[1-9](?:\.\d+)?|0)e-\d+$/i;

function readNode(node: JsonCursor, fields: FieldNames, bare: boolean): PathNode {
  const balances = node.field('balances');
  for (const [, amount] of bare ? balances.entries() : []) {
    const text = amount.node.kind === 'number' ? amount.node.text : '';
    if (!/e/i.test(text) || SMALL.test(text)) continue;
    const reason = `has an exponent, which only amounts like 6.7E-7 are written with: ${quoteForMessage(text)}`;
    throw amount.error('decimal-exponent', reason);
  }
  return {
    place: node.path,
    hashField: fields.hash,
    hash: node.field(fields.hash).hex(fields.digits),
    type: node.optional(fields.type)?.integer() ?? null,
    level: node.field(fields.level).integer(),
    balances: readBalances(balances, bare ? 'number' : 'string', { exponent: bare }),
    balancesPlace: balances.path,
  };
}

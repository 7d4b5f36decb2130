import { InputError } from '@/lib/format/input-error';
import { type DecimalField, type JsonCursor, openJson } from '@/lib/format/json-fields';
import { COINS, type Coin } from '../okx-merkle-v1/parse';
import type { ProofInput } from '../scheme';
import { type LeafPath, readLeafPaths } from './leaf-paths';
import { type OkxTree, readOkxTree } from './tree';

export type Balances = Readonly<Record<Coin, DecimalField>>;

/** One of the leaves over which OKX spread the account's balances at random. */
export type OwnLeaf = { hash: string; balances: Balances };

export type OkxMerkleV2Proof = {
  hash: string;
  nonce: string;
  totalBalances: Balances;
  leaves: readonly OwnLeaf[];
  ignoredFields: readonly string[];
  /** The public tree of the report, or paths cut out of it; null when neither was given. */
  tree: OkxTree | null;
  paths: { root: string; byLeaf: ReadonlyMap<string, LeafPath> } | null;
};

const MAX_LEAVES = 200;

/**
 * Reads OKX's `user_info_file.json` (since 2023-03), and the companion `tree` (the public
 * `full-liabilities-merkle-tree.txt`) or `paths` (paths of single leaves, as Ballast serves them).
 *
 * @throws InputError naming the field or the line.
 */
export function parseOkxMerkleV2({ document, fileName, companions }: ProofInput): OkxMerkleV2Proof {
  const file = openJson(document, fileName);
  const nodes = file.field('nodes').items({ min: 1, max: MAX_LEAVES });
  const tree = companions?.tree;
  const paths = companions?.paths;
  if ((tree !== undefined && typeof tree !== 'string') || typeof paths === 'string') {
    const reason = 'must be a text (the tree) or a document (the paths)';
    throw new InputError({ code: 'field-wrong-type', reason });
  }
  return {
    hash: file.field('hash').hex(64),
    nonce: file.field('nonce').string({ maxLength: 200 }),
    totalBalances: readBalances(file.field('totalBalances')),
    leaves: nodes.map((node) => ({
      hash: node.field('hash').hex(64),
      balances: readBalances(node.field('balances')),
    })),
    ignoredFields: ignoredFields(file, nodes),
    tree: tree === undefined ? null : readOkxTree(tree),
    paths: paths ? readLeafPaths(paths) : null,
  };
}

export function readBalances(balances: JsonCursor): Balances {
  const read = (coin: Coin) => balances.field(coin).decimal('string');
  return { BTC: read('BTC'), ETH: read('ETH'), USDT: read('USDT') };
}

function ignoredFields(file: JsonCursor, nodes: readonly JsonCursor[]): string[] {
  const inBalances = (owner: JsonCursor, field: string, name: string) =>
    owner
      .field(field)
      .keysBeside(COINS)
      .map((key) => `${name}.${key}`);
  return [
    ...new Set([
      ...file.keysBeside(['hash', 'nonce', 'totalBalances', 'nodes']),
      ...inBalances(file, 'totalBalances', 'totalBalances'),
      ...nodes.flatMap((node) => [
        ...node.keysBeside(['hash', 'balances']).map((key) => `nodes[].${key}`),
        ...inBalances(node, 'balances', 'nodes[].balances'),
      ]),
    ]),
  ];
}

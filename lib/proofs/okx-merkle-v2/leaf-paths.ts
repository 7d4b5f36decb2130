import type { JsonNode } from '@/lib/format/json';
import { openJson } from '@/lib/format/json-fields';
import { COINS } from '../okx-merkle-v1/parse';
import type { SumNode, SumSibling } from '../sum-tree/climb';

/** The way from one leaf to the root. */
export type LeafPath = {
  leaf: SumNode;
  /** From the bottom up; padding repeats the hash beside it and holds nothing. */
  siblings: readonly SumSibling[];
};

const MAX_LEVELS = 64;

/**
 * Reads paths of single leaves as Ballast serves them from a tree that it ingested:
 * `{ "root": hash, "leaves": [{ "hash", "balances", "path": [{ "hash", "balances", "side" }] }] }`,
 * `side` being where the sibling stands. Nothing is taken on trust: the paths are recomputed.
 *
 * @throws InputError naming the field.
 */
export function readLeafPaths(
  document: JsonNode,
  fileName = 'paths',
): { root: string; byLeaf: ReadonlyMap<string, LeafPath> } {
  const file = openJson(document, fileName);
  const leaves = file.field('leaves').items({ max: 100_000 });
  const readNode = (node: typeof file): SumNode => {
    const balances = node.field('balances');
    const amounts = COINS.map((coin) => [coin, balances.field(coin).decimal().value] as const);
    return { hash: node.field('hash').hex(64).toLowerCase(), amounts: new Map(amounts) };
  };
  const paths = leaves.map((leaf): LeafPath => {
    const path = leaf.field('path').items({ max: MAX_LEVELS });
    const siblings = path.map((node): SumSibling => {
      const side = node.field('side').string();
      if (side !== 'left' && side !== 'right') {
        throw node.field('side').error('field-out-of-range', 'must be "left" or "right"');
      }
      return { ...readNode(node), side };
    });
    return { leaf: readNode(leaf), siblings };
  });
  return {
    root: file.field('root').hex(64).toLowerCase(),
    byLeaf: new Map(paths.map((path) => [path.leaf.hash, path])),
  };
}

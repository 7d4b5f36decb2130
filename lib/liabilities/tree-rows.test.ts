import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { demoAccounts } from '@/lib/demo/liability-accounts';
import { toPlain, ZERO } from '@/lib/format/decimal';
import { sha256Text } from '@/lib/proofs/hashing/sha256-text';
import { buildOkxMerkleV2Tree } from '@/lib/proofs/okx-merkle-v2/build-tree';
import { findPaths, readOkxTree } from '@/lib/proofs/okx-merkle-v2/tree';
import { type LiabilityNode, packNode, unpackNodes } from '@/lib/sources/okx/liability-node';
import { levelSizes, ROW_NODES, startsTier, tierOf } from './tree-layout';
import { packUpperRow, type TreeRow, TreeRows } from './tree-rows';

/** A tree built and cut into paths by the kernel that checks proofs, and the same tree in rows. */
function treeOf(accounts: number) {
  const made = buildOkxMerkleV2Tree([...demoAccounts({ seed: `rows ${accounts}`, accounts })]);
  const tree = readOkxTree(made.tree);
  const levels = tree.levels.toReversed().map((level, i) => {
    const nodes = level.toReversed().map(({ hash, amounts }): LiabilityNode => {
      const texts = ['BTC', 'ETH', 'USDT'].map((coin) => toPlain(amounts.get(coin) ?? ZERO));
      const packed = packNode({
        hash,
        texts,
        amounts: { whole: new Float64Array(3), fraction: new Int32Array(3) },
      });
      const [node] = unpackNodes(packed);
      if (!node) throw new Error('a node was lost');
      return node;
    });
    const size = levelSizes(tree.levels.at(-1)?.length ?? 0)[i] ?? 0;
    return { nodes, size };
  });
  return { made, tree, levels };
}

function rowsOf(leaves: LiabilityNode[], heights: LiabilityNode[][]): TreeRow[] {
  const sizes = levelSizes(leaves.length);
  const top = sizes.length;
  return sizes.flatMap((size, i) => {
    const height = i + 1;
    if (!startsTier(height, top)) return [];
    const level = (heights[i] ?? []).slice(0, size);
    const rows: TreeRow[] = [];
    for (let chunk = 0; chunk * ROW_NODES < size; chunk += 1) {
      const nodes = level.slice(chunk * ROW_NODES, (chunk + 1) * ROW_NODES);
      const lowest = Uint8Array.from(nodes.flatMap((node) => [...packNode(node)]));
      const packed =
        height === 1 ? lowest : packUpperRow(lowest, { height, top, sha256: sha256Text });
      rows.push({ tier: tierOf(height), chunk, nodes: packed });
    }
    return rows;
  });
}

describe('the rows of a tree', () => {
  it('give every leaf the path that the proof kernel cuts out of the file', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 700 }), (accounts) => {
        const { tree, levels } = treeOf(accounts);
        const bottom = levels[0]?.nodes ?? [];
        const last = bottom[bottom.length - 1];
        const padded = bottom.length > 1 && last?.hash === bottom[bottom.length - 2]?.hash;
        const leaves = padded ? bottom.slice(0, -1) : bottom;
        const rows = rowsOf(leaves, [leaves, ...levels.slice(1).map(({ nodes }) => nodes)]);
        const stored = new TreeRows({ leaves: leaves.length, rows, sha256: sha256Text });
        for (const index of new Set([
          0,
          leaves.length >> 1,
          leaves.length - 1,
          accounts % leaves.length,
        ])) {
          const { leaf, siblings } = stored.path(index);
          expect(leaf.hash).toBe(leaves[index]?.hash);
          const [expected] = findPaths(tree, leaf.hash);
          expect(siblings).toEqual(
            expected?.siblings.map(({ hash, amounts, side }) => ({
              hash,
              side,
              texts: ['BTC', 'ETH', 'USDT'].map((coin) => toPlain(amounts.get(coin) ?? ZERO)),
            })),
          );
        }
      }),
      { numRuns: 25 },
    );
  }, 60_000);

  it('say which node is missing when a row is', () => {
    const rows = new TreeRows({ leaves: 40, rows: [], sha256: sha256Text });
    expect(() => rows.path(3)).toThrow('node 2 of height 1');
  });
});

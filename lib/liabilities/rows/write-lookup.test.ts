import { hash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { demoAccounts } from '@/lib/demo/liability-accounts';
import { toPlain, ZERO } from '@/lib/format/decimal';
import { leafLookupSchema } from '@/lib/liabilities/schema';
import { sha256Text } from '@/lib/proofs/hashing/sha256-text';
import { COINS } from '@/lib/proofs/okx-merkle-v1/parse';
import { buildOkxMerkleV2Tree } from '@/lib/proofs/okx-merkle-v2/build-tree';
import { findPaths, readOkxTree } from '@/lib/proofs/okx-merkle-v2/tree';
import { newAmounts, readAmountText } from '@/lib/sources/okx/liability-amount';
import {
  type LiabilityNode,
  packNode,
  parentNode,
  unpackNodes,
} from '@/lib/sources/okx/liability-node';
import { HexRow } from './hex-row';
import { packUpperRow } from './pack-upper-row';
import { levelSizes, ROW_NODES, startsTier, tierOf } from './tree-layout';
import { type FindRow, writeLookup } from './write-lookup';

/** A tree built and cut into paths by the kernel that checks proofs, and the same tree in rows. */
function treeOf(accounts: number) {
  const made = buildOkxMerkleV2Tree([...demoAccounts({ seed: `rows ${accounts}`, accounts })]);
  const tree = readOkxTree(made.tree);
  const levels = tree.levels.toReversed().map((level, i) => {
    const nodes = level.toReversed().map(({ hash, amounts }): LiabilityNode => {
      const texts = COINS.map((coin) => toPlain(amounts.get(coin) ?? ZERO));
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

/** The rows that an ingest stores of these levels, as Postgres hands them out. */
function rowsOf(leaves: LiabilityNode[], heights: LiabilityNode[][]): FindRow {
  const sizes = levelSizes(leaves.length);
  const top = sizes.length;
  const rows = new Map<string, HexRow>();
  for (const [i, size] of sizes.entries()) {
    const height = i + 1;
    if (!startsTier(height, top)) continue;
    const level = (heights[i] ?? []).slice(0, size);
    for (let chunk = 0; chunk * ROW_NODES < size; chunk += 1) {
      const nodes = level.slice(chunk * ROW_NODES, (chunk + 1) * ROW_NODES);
      const lowest = Uint8Array.from(nodes.flatMap((node) => [...packNode(node)]));
      const packed =
        height === 1 ? lowest : packUpperRow(lowest, { height, top, sha256: sha256Text });
      const hex = Buffer.from(Buffer.from(packed).toString('hex'), 'latin1');
      rows.set(`${tierOf(height)} ${chunk}`, new HexRow(hex));
    }
  }
  return (tier, row) => {
    const found = rows.get(`${tier} ${row}`);
    if (!found) throw new Error(`no row ${row} of tier ${tier}`);
    return found;
  };
}

const head = {
  exchange: 'okx',
  report: '2023-03',
  tree: 1,
  scheme: 'okx-merkle-v2' as const,
  root: 'a'.repeat(64),
  prefix: 'a8',
  bits: 6,
  complete: true,
};
const sha256 = (bytes: Uint8Array) => hash('sha256', bytes, 'hex');
const parse = (json: Uint8Array) =>
  leafLookupSchema.parse(JSON.parse(new TextDecoder().decode(json)));

describe('an answer written out of rows', () => {
  it('has every leaf with the path that the proof kernel cuts out of the file', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 700 }),
        fc.array(fc.nat(), { minLength: 1, maxLength: 8 }),
        (accounts, picks) => {
          const { tree, levels } = treeOf(accounts);
          const bottom = levels[0]?.nodes ?? [];
          const last = bottom[bottom.length - 1];
          const padded = bottom.length > 1 && last?.hash === bottom[bottom.length - 2]?.hash;
          const leaves = padded ? bottom.slice(0, -1) : bottom;
          const rows = rowsOf(leaves, [leaves, ...levels.slice(1).map(({ nodes }) => nodes)]);
          // The ends, neighbours in a row, and any others.
          const near = [0, 1, leaves.length - 2, leaves.length - 1, accounts - 1, accounts];
          const places = [...new Set([...near, ...picks].map((pick) => pick % leaves.length))]
            .filter((place) => place >= 0)
            .sort((a, b) => a - b);
          const answer = parse(writeLookup({ head, leaves: leaves.length, places, rows, sha256 }));
          expect(answer).toMatchObject(head);
          expect(answer.leaves.map(({ index }) => index)).toEqual(places);
          for (const { hash: name, index, balances, path } of answer.leaves) {
            expect(name).toBe(leaves[index]?.hash);
            expect(Object.values(balances)).toEqual(leaves[index]?.texts);
            const [expected] = findPaths(tree, name);
            expect(path).toEqual(
              expected?.siblings.map((node) => ({
                hash: node.hash,
                side: node.side,
                balances: Object.fromEntries(
                  COINS.map((coin) => [coin, toPlain(node.amounts.get(coin) ?? ZERO)]),
                ),
              })),
            );
          }
        },
      ),
      { numRuns: 25 },
    );
  }, 60_000);

  it('keeps the amounts of leaves as their file writes them, and grows with what is asked', () => {
    const texts = ['0.10', '0', '12345678901.10000000'];
    const nodes = Array.from({ length: 3_000 }, (_, i): LiabilityNode => {
      const name = hash('sha256', String(i));
      const amounts = newAmounts();
      for (const [coin, text] of texts.entries()) readAmountText(text, amounts, coin);
      return { hash: name, texts, amounts };
    });
    const levels = [nodes];
    for (let below = nodes; below.length > 1; below = levels[levels.length - 1] ?? []) {
      const height = levels.length + 1;
      const parents = below.flatMap((left, i) =>
        i % 2 === 0 ? [parentNode(left, below[i + 1] ?? null, height, sha256Text)] : [],
      );
      levels.push(parents);
    }
    const places = nodes.map((_, i) => i);
    const json = writeLookup({
      head,
      leaves: nodes.length,
      places,
      rows: rowsOf(nodes, levels),
      sha256,
    });
    expect(json.length).toBeGreaterThan(4_000_000);
    const { leaves } = parse(json);
    expect(leaves).toHaveLength(nodes.length);
    expect(new Set(leaves.map(({ balances }) => JSON.stringify(balances)))).toEqual(
      new Set([JSON.stringify({ BTC: texts[0], ETH: texts[1], USDT: texts[2] })]),
    );
    expect(leaves[7]?.path.map((node) => node.hash)).toEqual(
      levels.slice(0, -1).map((level, i) => level[(7 >> i) ^ 1]?.hash),
    );
  }, 60_000);

  it('says which node is missing when a row is short, and that a row is damaged', () => {
    const short = new HexRow(new Uint8Array(0));
    const ask = () => writeLookup({ head, leaves: 40, places: [3], rows: () => short, sha256 });
    expect(ask).toThrow('node 3 is not in the row');
    const cut = Buffer.from(`${'ab'.repeat(32)}0b0b`, 'latin1');
    expect(() => new HexRow(cut)).toThrow('damaged');
    const none = new HexRow(Buffer.from(`${'ab'.repeat(32)}cb0b0b`, 'latin1'));
    expect(() => none.readAmounts(0, newAmounts())).toThrow('damaged');
  });
});

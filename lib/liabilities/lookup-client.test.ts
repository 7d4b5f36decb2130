import { describe, expect, it } from 'vitest';
import { toPlain, ZERO } from '@/lib/format/decimal';
import { buildOkxMerkleV2Tree } from '@/lib/proofs/okx-merkle-v2/build-tree';
import { sampleAccounts } from '@/lib/proofs/okx-merkle-v2/samples';
import { findPaths, readOkxTree } from '@/lib/proofs/okx-merkle-v2/tree';
import { verdictOn } from '@/lib/proofs/testing/every-change';
import { verifyLeaf } from './leaf-verdict';
import { fetchLeaves, fetchLiabilities, fetchPaths } from './lookup-client';
import { lookupPrefix } from './lookup-prefix';
import type { LeafLookup } from './schema';

const { root, tree: text, users } = buildOkxMerkleV2Tree(sampleAccounts());

const target = { exchange: 'okx', report: '2023-03' };
const hashes = users.flatMap(({ nodes }) => nodes.map(({ hash }) => hash));
const tree = { root, leaves: 100, prefixBits: 2, shortPrefixes: [] };
const own = users[3]?.nodes[0]?.hash ?? '';
const context = {
  publishedRoots: [{ exchange: 'okx', report: '2023-03', root, source: 'test' }],
};

/** What a server answers: computed by the kernel's own tree reader, not by the code under test. */
function answerFor(prefix: string, bits: number): LeafLookup {
  const okxTree = readOkxTree(text);
  const balances = (amounts: ReadonlyMap<string, Parameters<typeof toPlain>[0]>) =>
    Object.fromEntries(['BTC', 'ETH', 'USDT'].map((c) => [c, toPlain(amounts.get(c) ?? ZERO)]));
  const leaves = hashes
    .filter((hash) => lookupPrefix(hash, bits) === prefix)
    .flatMap((hash) => findPaths(okxTree, hash))
    .map(({ leaf, siblings }, index) => ({
      hash: leaf.hash,
      index,
      balances: balances(leaf.amounts),
      path: siblings.map(({ hash, amounts, side }) => ({
        hash,
        balances: balances(amounts),
        side,
      })),
    }));
  const head = { ...target, tree: 1, scheme: 'okx-merkle-v2' as const, root };
  return { ...head, prefix, bits, complete: true, leaves };
}

function server(change: (answer: LeafLookup) => unknown = (answer) => answer) {
  const asked: string[] = [];
  const get = async (path: string) => {
    asked.push(path);
    const query = new URL(path, 'http://x').searchParams;
    const bits = Number(query.get('bits') ?? Number.NaN);
    return JSON.stringify(change(answerFor(query.get('prefix') ?? '', bits)));
  };
  return { asked, get };
}

describe('a look-up', () => {
  it('sends a prefix of the hash and nothing else', async () => {
    const { asked, get } = server();
    await fetchLeaves({ ...target, tree, hash: own, get });
    expect(asked).toEqual([
      `/api/v1/exchanges/okx/reports/2023-03/liabilities/leaves?prefix=${lookupPrefix(own, 2)}&bits=2`,
    ]);
    expect(asked.join('')).not.toContain(own.slice(0, 4));
  });

  it('sends a bit less under a short prefix', async () => {
    const { asked, get } = server();
    const uneven = { ...tree, shortPrefixes: [lookupPrefix(own, 1)] };
    const { answer, found } = await fetchLeaves({ ...target, tree: uneven, hash: own, get });
    expect(asked[0]).toMatch(new RegExp(`\\?prefix=${lookupPrefix(own, 1)}&bits=1$`));
    expect([answer.bits, found.length]).toEqual([1, 1]);
  });

  it('sends nothing where the tree asks for more than leaves a dozen alike', async () => {
    const { asked, get } = server();
    const asking = [
      { prefixBits: 4 },
      { prefixBits: 256 },
      { prefixBits: 32, leaves: 1e15 },
      { prefixBits: -1 },
      { prefixBits: 1.5 },
      { prefixBits: 1, leaves: Number.NaN },
    ];
    for (const change of asking) {
      const looking = fetchLeaves({ ...target, tree: { ...tree, ...change }, hash: own, get });
      await expect(looking).rejects.toMatchObject({ code: 'lookup-too-narrow' });
    }
    expect(asked).toEqual([]);
  });

  it('finds the own leaf in the answer, whose path recomputes to the root', async () => {
    const { answer, found } = await fetchLeaves({
      ...target,
      tree,
      hash: own.toUpperCase(),
      get: server().get,
    });
    expect(found.map(({ hash }) => hash)).toEqual([own]);
    const verdict = verifyLeaf({ hash: own, answer, context });
    expect(verdict).toMatchObject({ status: 'pass', root: { computed: root } });
    expect(verdict.parts).toMatchObject({ path: 'pass', 'published-root': 'pass' });
  });

  it('gives every leaf of an account file its path, which the proof check takes', async () => {
    const user = users[3];
    const paths = await fetchPaths({
      ...target,
      tree,
      hashes: user?.nodes.map(({ hash }) => hash) ?? [],
      get: server().get,
    });
    const verdict = await verdictOn({
      content: JSON.stringify(user),
      companions: { paths },
      context,
    });
    expect(verdict.status).toBe('pass');
  });

  it.each<[string, (answer: LeafLookup) => unknown]>([
    ['another prefix', (answer) => ({ ...answer, prefix: answer.prefix === '0' ? '4' : '0' })],
    ['fewer bits than none', (answer) => ({ ...answer, bits: -1 })],
    [
      'more bits than were sent',
      (answer) => ({ ...answer, bits: 3, prefix: lookupPrefix(own, 3), leaves: [] }),
    ],
    ['a hash that is none', (answer) => ({ ...answer, root: 'x' })],
    [
      'a side that is none',
      (a) => ({
        ...a,
        leaves: a.leaves.map((l) => ({ ...l, path: [{ ...l.path[0], side: 'up' }] })),
      }),
    ],
    ['no leaves', (answer) => ({ ...answer, leaves: undefined })],
    ['a page', () => '<html>'],
  ])('refuses an answer with %s', async (_, change) => {
    await expect(
      fetchLeaves({ ...target, tree, hash: own, get: server(change).get }),
    ).rejects.toMatchObject({ name: 'InputError' });
  });

  it('reads what is known of a report', async () => {
    const known = { ...target, tree: null, sumProof: null };
    const get = async () => JSON.stringify(known);
    expect(await fetchLiabilities(target, { get })).toEqual(known);
  });
});

import { describe, expect, it } from 'vitest';
import { InputError } from '@/lib/format/input-error';
import { lookupPrefix } from '@/lib/liabilities/lookup-prefix';
import { directClient } from '@/lib/verifier/accounts/testing/direct-client';
import { sampleTree } from '@/lib/verifier/accounts/testing/sample-tree';
import { lookup, lookupFailure, lookupLeaves, ownLeafHashes, rootsForTree } from './lookup';

const { tree, users, serve } = sampleTree('2023-03');
const roots = [{ exchange: 'okx', report: '2023-03', root: tree.root, source: 'test' }];

describe('lookupLeaves', () => {
  it('asks once for hashes that begin alike and tells what was sent', async () => {
    const { get, asked } = serve();
    const hashes = users.flatMap(({ nodes }) => nodes.map(({ hash }) => hash));
    const { found, sent } = await lookupLeaves({ tree, hashes, get });
    expect(asked).toHaveLength(2 ** tree.prefixBits);
    expect(found.map(({ hash }) => hash).sort()).toEqual(hashes.toSorted());
    expect(sent.prefixes.reduce((sum, { alike }) => sum + alike, 0)).toBe(hashes.length);
  });

  it('asks once for all that lie under a short prefix, and tells that', async () => {
    const { get, asked } = serve();
    const short = tree.prefixBits - 1;
    const all = users.flatMap(({ nodes }) => nodes.map(({ hash }) => hash));
    const prefix = lookupPrefix(all[0] ?? '', short);
    const hashes = all.filter((hash) => lookupPrefix(hash, short) === prefix);
    expect(new Set(hashes.map((hash) => lookupPrefix(hash, tree.prefixBits))).size).toBe(2);
    const uneven = { ...tree, shortPrefixes: [prefix] };
    const { found, sent } = await lookupLeaves({ tree: uneven, hashes, get });
    expect(asked).toHaveLength(1);
    expect(found.map(({ hash }) => hash).sort()).toEqual(hashes.toSorted());
    expect(sent.prefixes).toEqual([{ prefix, bits: short, alike: hashes.length }]);
  });

  it('refuses an answer out of another tree than the one chosen', async () => {
    const other = { ...tree, root: 'c'.repeat(64) };
    const looking = lookupLeaves({ tree: other, hashes: ['a'.repeat(64)], get: serve().get });
    await expect(looking).rejects.toThrow(InputError);
  });

  it('says in words why there is no answer', () => {
    expect(lookupFailure(new TypeError('Failed to fetch'))).toContain('could not be reached');
    expect(lookupFailure(new Error('the server answered 503'))).toContain('answered 503');
    expect(lookupFailure(new InputError({ code: 'x', reason: 'is wrong' }))).toBe(
      'The answer is wrong.',
    );
  });
});

describe('rootsForTree', () => {
  it('takes the root that fits, else requires the one that was published for the report', () => {
    expect(rootsForTree(tree, roots)).toEqual({ publishedRoots: roots });
    const other = [{ ...roots[0], root: `0x${'D'.repeat(64)}` } as (typeof roots)[0]];
    expect(rootsForTree(tree, other)).toMatchObject({ requiredRoot: other[0]?.root });
    expect(rootsForTree(tree, [])).toEqual({ publishedRoots: [] });
  });

  it('finds the roots of an exchange that uses another one’s scheme', () => {
    const [found] = rootsForTree({ ...tree, exchange: 'demo' }, [
      { ...roots[0], exchange: 'demo' } as (typeof roots)[0],
    ]).publishedRoots;
    expect(found?.exchange).toBe('okx');
  });
});

describe('lookup', () => {
  const hash = users[4]?.nodes[0]?.hash ?? '';

  it('recomputes the leaf up to the published root', async () => {
    const { result } = await lookup({
      client: directClient,
      subject: { kind: 'hash', hash },
      tree,
      roots,
      get: serve().get,
    });
    expect(result).toMatchObject({ kind: 'verdict', verdict: { status: 'pass' } });
  });

  it('fails where the report published another root than the tree has', async () => {
    const [known] = roots;
    const published = known ? [{ ...known, root: 'd'.repeat(64) }] : [];
    const { result } = await lookup({
      client: directClient,
      subject: { kind: 'hash', hash },
      tree,
      get: serve().get,
      roots: published,
    });
    expect(result).toMatchObject({
      verdict: { status: 'fail', parts: { path: 'pass', 'published-root': 'fail' } },
    });
  });

  it('fails when the server changed an amount on the way', async () => {
    const { get } = serve((text) => text.replace(/"BTC":"0\.\d/, '"BTC":"9'));
    const all = await Promise.all(
      users.map(({ nodes }) =>
        lookup({
          client: directClient,
          tree,
          roots,
          get,
          subject: { kind: 'hash', hash: nodes[0]?.hash ?? '' },
        }),
      ),
    );
    const failed = all.filter(
      ({ result }) => result.kind === 'verdict' && result.verdict.status === 'fail',
    );
    expect(failed.length).toBeGreaterThan(0);
  });

  it('gives an account file the paths of all its leaves', async () => {
    const user = users.find(({ nodes }) => nodes.length > 1);
    const body = JSON.stringify(user);
    const content = { fileName: 'user_info_file.json', body, companions: {}, sample: null };
    const alone = await directClient.check({ content: body, fileName: 'x', publishedRoots: roots });
    const leaves = alone.kind === 'verdict' ? ownLeafHashes(alone.verdict) : [];
    expect(leaves).toEqual(user?.nodes.map((node) => node.hash));
    const { result, companions } = await lookup({
      client: directClient,
      tree,
      roots,
      get: serve().get,
      subject: { kind: 'file', content, leaves },
    });
    expect(result).toMatchObject({ kind: 'verdict', verdict: { status: 'pass' } });
    const again = await directClient.check({
      content: body,
      fileName: 'x',
      companions,
      publishedRoots: roots,
    });
    expect(again.kind === 'verdict' && ownLeafHashes(again.verdict)).toEqual([]);
  });
});

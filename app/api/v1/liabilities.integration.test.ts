import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { demoLiabilities } from '@/lib/demo/liability-tree';
import { ingestLiabilities } from '@/lib/ingest/liabilities/ingest-liabilities';
import { verifyLeaf } from '@/lib/liabilities/leaf-verdict';
import { fetchLeaves, fetchLiabilities, fetchPaths } from '@/lib/liabilities/lookup-client';
import { lookupPrefix } from '@/lib/liabilities/lookup-prefix';
import type { LeafLookup, LiabilityTree } from '@/lib/liabilities/schema';
import { verdictOn } from '@/lib/proofs/testing/every-change';
import { createTestDatabase, type TestDatabase } from '@/lib/testing/database';
import { storeReportFixtures } from '@/lib/testing/report-fixtures';
import { type TemporaryFolder, temporaryFolder } from '@/lib/testing/temporary-folder';
import { useDatabase } from '@/lib/testing/use-database';
import { call } from './testing/call';

const { root, tree, users } = demoLiabilities({ seed: 'api', accounts: 2_000 });
const target = { exchange: 'okx', report: '2023-03' };

let database: TestDatabase;
let folder: TemporaryFolder;
let restore: () => Promise<void>;
beforeAll(async () => {
  database = await createTestDatabase();
  folder = await temporaryFolder();
  await storeReportFixtures(database.db);
  const path = await folder.write('tree.txt', tree);
  await ingestLiabilities({ url: database.url, path, ...target });
  restore = useDatabase(database.url);
});
afterAll(async () => {
  await restore();
  await database.close();
  await folder.remove();
});

/** The page's own client, on the real routes. */
const get = async (path: string) => {
  const { pathname, search } = new URL(path, 'http://localhost');
  const id = pathname.endsWith('/leaves') ? 'lookUpLeaves' : 'getLiabilities';
  const { status, body } = await call(id, { params: target, search });
  expect(status).toBe(200);
  return JSON.stringify(body);
};

describe('the liabilities of a report', () => {
  it('are told, and looked up by the page’s own client down to a verdict', async () => {
    const known = await fetchLiabilities(target, { get });
    expect(known.tree).toMatchObject({ root, publishedRoot: 'none-known', revision: 1 });
    if (!known.tree) throw new Error('no tree');
    const account = users.find(({ nodes }) => nodes.length > 1) ?? users[0];
    const hash = account?.nodes[0]?.hash ?? '';
    const { answer, found } = await fetchLeaves({ ...target, tree: known.tree, hash, get });
    expect(found).toHaveLength(1);
    expect(answer.leaves.length).toBeGreaterThanOrEqual(12);
    const context = { publishedRoots: [{ ...target, root, source: 'test' }] };
    expect(verifyLeaf({ hash, answer, context }).status).toBe('pass');

    const hashes = account?.nodes.map((node) => node.hash) ?? [];
    const paths = await fetchPaths({ ...target, tree: known.tree, hashes, get });
    const content = JSON.stringify(account);
    expect((await verdictOn({ content, companions: { paths }, context })).status).toBe('pass');
  });

  it('answer a cacheable body, the same for every hash with the prefix', async () => {
    const first = await call('lookUpLeaves', { params: target, search: '?prefix=a8' });
    expect(first.status).toBe(200);
    expect(first.response.headers.get('cache-control')).toContain('public');
    const etag = first.response.headers.get('etag') ?? '';
    const again = await call('lookUpLeaves', {
      params: target,
      search: '?prefix=a8',
      headers: { 'if-none-match': etag },
    });
    expect(again.status).toBe(304);
  });

  it.each([
    '?prefix=a8f',
    '?prefix=a',
    '?prefix=ff',
    '?prefix=A8',
    '?prefix=zz',
    `?prefix=${'a'.repeat(64)}`,
    '?prefix=a8&prefix=a8',
    '?prefix=a8&bits=8',
    '',
  ])('refuse the prefix of "%s" and say what is asked for', async (search) => {
    const { status, body } = await call('lookUpLeaves', { params: target, search });
    expect(status).toBe(400);
    expect(body).toMatchObject({ code: 'invalid-parameter', errors: [{ parameter: 'prefix' }] });
  });

  it('are asked for by a shorter prefix where a longer one would leave fewer than a dozen alike', async () => {
    const { body } = await call('getLiabilities', { params: target });
    expect(body).toMatchObject({ tree: { prefixBits: 7 } });
    const [short = ''] = (body as { tree: LiabilityTree }).tree.shortPrefixes;
    expect(short).toBe('10');
    const taken = await call('lookUpLeaves', { params: target, search: '?prefix=10&bits=6' });
    expect(taken.body).toMatchObject({ prefix: '10', bits: 6, complete: true });
    const { leaves } = taken.body as LeafLookup;
    const halves = ['10', '12'].map((prefix) =>
      leaves.filter(({ hash }) => lookupPrefix(hash, 7) === prefix),
    );
    expect(Math.min(...halves.map(({ length }) => length))).toBeLessThan(12);
    expect(leaves.length).toBeGreaterThanOrEqual(12);
    for (const search of ['?prefix=10', '?prefix=12', '?prefix=12&bits=7', '?prefix=10&bits=5']) {
      const { status } = await call('lookUpLeaves', { params: target, search });
      expect([search, status]).toEqual([search, 400]);
    }
    const refused = await call('lookUpLeaves', { params: target, search: '?prefix=12' });
    expect(JSON.stringify(refused.body)).toContain('must be 10 with bits=6');
    const even = await call('lookUpLeaves', { params: target, search: '?prefix=a8&bits=6' });
    expect(even.status).toBe(400);
  });

  it('are none where no tree is stored', async () => {
    const { body } = await call('getLiabilities', { params: { report: '2022-12' } });
    expect(body).toMatchObject({ tree: null, sumProof: null });
    const leaves = await call('lookUpLeaves', { params: { report: '2022-12' } });
    expect([leaves.status, leaves.body]).toMatchObject([404, { code: 'no-liabilities' }]);
    const unknown = await call('lookUpLeaves', { params: { report: '2031-01' } });
    expect([unknown.status, unknown.body]).toMatchObject([404, { code: 'unknown-report' }]);
  });
});

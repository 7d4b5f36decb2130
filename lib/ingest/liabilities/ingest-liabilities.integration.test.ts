import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { demoLiabilities } from '@/lib/demo/liability-tree';
import { FEWEST_LEAVES } from '@/lib/liabilities/constants';
import { getReportLiabilities, lookUpLeaves } from '@/lib/liabilities/data';
import { verifyLeaf } from '@/lib/liabilities/leaf-verdict';
import { lookupPrefix, type Prefix, prefixOf, prefixText } from '@/lib/liabilities/lookup-prefix';
import { leafLookupSchema } from '@/lib/liabilities/schema';
import { createTestDatabase, type TestDatabase } from '@/lib/testing/database';
import { storeReportFixtures } from '@/lib/testing/report-fixtures';
import { sharedVector } from '@/lib/testing/shared-vectors';
import { type TemporaryFolder, temporaryFolder } from '@/lib/testing/temporary-folder';
import { ingestLiabilities } from './ingest-liabilities';

let database: TestDatabase;
let folder: TemporaryFolder;
beforeAll(async () => {
  database = await createTestDatabase();
  await storeReportFixtures(database.db);
  folder = await temporaryFolder();
});
afterAll(async () => {
  await database.close();
  await folder.remove();
});

const { root, tree, users } = demoLiabilities({ seed: 'api', accounts: 2_000 });
const hashes = users.flatMap(({ nodes }) => nodes.map(({ hash }) => hash));
/** Bits that a look-up in this tree sends, and how many prefixes are a bit shorter. */
const BITS = 7;
const SHORT = 8;
const target = (report = '2023-03') => ({ exchange: 'okx', report });
const ingest = (path: string, report = '2023-03', more = {}) =>
  ingestLiabilities({ url: database.url, path, ...target(report), ...more });
const lookUp = async (sent: Prefix, report = '2023-03') => {
  const answer = await lookUpLeaves({ database: database.db, ...target(report), ...sent });
  if ('problem' in answer) throw new Error(answer.problem);
  return leafLookupSchema.parse(JSON.parse(new TextDecoder().decode(answer.json)));
};
const counts = async () => ({
  trees: await database.db.liabilityTree.count(),
  chunks: await database.db.liabilityChunk.count(),
  buckets: await database.db.liabilityBucket.count(),
  artifacts: await database.db.artifact.count(),
  runs: await database.db.ingestRun.count(),
});

describe('a tree of liabilities', () => {
  it('is verified and stored; the same file again changes nothing', async () => {
    const path = await folder.write('tree.txt', tree);
    const result = await ingest(path);
    expect(result).toMatchObject({
      changed: true,
      tree: 1,
      replaced: null,
      root,
      publishedRoot: 'none-known',
      leaves: hashes.length,
    });
    const before = await counts();
    expect(await ingest(path)).toMatchObject({ changed: false, tree: 1, root });
    expect(await counts()).toEqual(before);
    const known = await getReportLiabilities({ database: database.db, ...target() });
    expect(known?.tree).toMatchObject({ root, leaves: hashes.length, publishedRoot: 'none-known' });
    expect(known?.tree?.totals.map(({ asset }) => asset)).toEqual(['BTC', 'ETH', 'USDT']);
  });

  it('gives every leaf under a prefix, a dozen at least whatever it is, each with a path to the root', async () => {
    const known = await getReportLiabilities({ database: database.db, ...target() });
    if (!known?.tree) throw new Error('no tree');
    const { tree: facts } = known;
    expect([facts.prefixBits, facts.shortPrefixes.length]).toEqual([BITS, SHORT]);
    const asked = hashes.map((hash) => prefixOf(hash, facts));
    expect(new Set(asked.map(({ bits }) => bits))).toEqual(new Set([BITS, BITS - 1]));
    const seen = new Set<string>();
    for (const sent of new Map(asked.map((one) => [JSON.stringify(one), one])).values()) {
      const { prefix, bits } = sent;
      const answer = await lookUp(sent);
      expect(answer).toMatchObject(sent);
      const expected = hashes.filter((h) => lookupPrefix(h, bits) === prefix).sort();
      expect(answer.leaves.map(({ hash }) => hash).sort()).toEqual(expected);
      expect(answer.leaves.length).toBeGreaterThanOrEqual(FEWEST_LEAVES);
      for (const { hash } of answer.leaves) {
        if (seen.has(hash)) continue;
        seen.add(hash);
        const context = { publishedRoots: [{ ...target(), root, source: 'test' }] };
        expect(verifyLeaf({ hash, answer, context })).toMatchObject({
          status: 'pass',
          reason: null,
        });
      }
    }
    expect(seen.size).toBe(hashes.length);
  });

  it('refuses a prefix longer or shorter than the tree asks for', async () => {
    for (const prefix of ['', 'a', 'abc', 'AB', 'zz', 'a'.repeat(64)]) {
      const answer = await lookUpLeaves({ database: database.db, ...target(), prefix });
      expect(answer).toEqual({ problem: 'bad-prefix', asks: { prefixBits: BITS, short: null } });
    }
    const none = await lookUpLeaves({ database: database.db, ...target('2022-12'), prefix: '' });
    expect(none).toEqual({ problem: 'no-tree' });
  });

  it('that was stored without short prefixes is asked for one length as before', async () => {
    const { db } = database;
    const { id, shortPrefixes } = await db.liabilityTree.findFirstOrThrow({ where: { root } });
    await db.liabilityTree.update({ where: { id }, data: { shortPrefixes: [] } });
    const sent = { prefix: lookupPrefix(hashes[0] ?? '', BITS), bits: BITS };
    expect((await lookUp(sent)).leaves.map(({ hash }) => hash)).toContain(hashes[0]);
    // Of the two halves of a prefix that is short now, one is thin: its answer is widened.
    const [short = 0] = shortPrefixes;
    const halves = [2 * short, 2 * short + 1].map((half) => prefixText(half * 2 ** 25, BITS));
    const answers = await Promise.all(halves.map((prefix) => lookUp({ prefix, bits: BITS })));
    const thin = answers.filter(({ bits }) => bits < BITS);
    expect(thin.length).toBeGreaterThan(0);
    for (const { bits, prefix, leaves } of thin) {
      expect([bits, prefix]).toEqual([BITS - 1, prefixText(short * 2 ** 26, BITS - 1)]);
      const expected = hashes.filter((hash) => lookupPrefix(hash, bits) === prefix);
      expect(leaves.map(({ hash }) => hash).sort()).toEqual(expected.toSorted());
    }
    await db.liabilityTree.update({ where: { id }, data: { shortPrefixes } });
  });

  it('that is wrong in one line is refused, and nothing of it stays', async () => {
    const before = await counts();
    const lines = tree.trimEnd().split('\n');
    const last = lines.length;
    const wrong = lines.with(
      last - 1,
      (lines[last - 1] ?? '').replace(/"USDT":"\d+/, '"USDT":"123456'),
    );
    const path = await folder.write('wrong.txt', wrong.join('\n'));
    await expect(ingest(path, '2023-02')).rejects.toThrow(
      /wrong\.txt line \d+: states .* but its children hold/,
    );
    await expect(ingest(await folder.write('empty.txt', ''), '2023-02')).rejects.toThrow(
      'no lines',
    );
    await expect(ingest(`${path}x`)).rejects.toThrow('does not exist');
    await expect(ingest(path, '2031-01')).rejects.toThrow('there is no report 2031-01');
    expect(await counts()).toEqual(before);
  });

  it('of another report, or with a root that was not published, is refused', async () => {
    const path = await folder.write('again.txt', tree);
    await expect(ingest(path, '2023-02')).rejects.toThrow('is the file of report 2023-03');
    const other = demoLiabilities({ seed: 'other', accounts: 40 });
    const published = await folder.write('other.txt', other.tree);
    // The fixture's report of 2022-12 has the published root "bb".
    await expect(ingest(published, '2022-12')).rejects.toMatchObject({ code: 'root-differs' });
    const stored = await ingest(published, '2022-12', { allowUnpublishedRoot: true });
    expect(stored).toMatchObject({ changed: true, publishedRoot: 'differs' });
    const known = await getReportLiabilities({ database: database.db, ...target('2022-12') });
    expect(known?.tree?.publishedRoot).toBe('differs');
  });

  it('is replaced by a newer file, and two ingests at once take turns', async () => {
    const [a, b] = ['a', 'b'].map((seed) => demoLiabilities({ seed, accounts: 15 }));
    const paths = await Promise.all(
      [a, b].map((made, i) => folder.write(`${i}.txt`, made?.tree ?? '')),
    );
    const results = await Promise.all(paths.map((path) => ingest(path, '2023-02')));
    expect(results.map(({ tree: revision }) => revision).sort()).toEqual([1, 2]);
    const newest = results.find(({ tree: revision }) => revision === 2);
    expect(newest?.replaced).toBe(1);
    const known = await getReportLiabilities({ database: database.db, ...target('2023-02') });
    expect(known?.tree).toMatchObject({ revision: 2, root: newest?.root, prefixBits: 0 });
    const same = await Promise.all(paths.map((path) => ingest(path, '2023-02')));
    expect(same.map(({ changed }) => changed)).toEqual([false, false]);
  });

  it('that is killed half way leaves nothing', async () => {
    const before = await counts();
    const large = demoLiabilities({ seed: 'killed', accounts: 20_000 });
    const path = await folder.write('large.txt', large.tree);
    const code = `
      import { ingestLiabilities } from '@/lib/ingest/liabilities/ingest-liabilities';
      await ingestLiabilities({ url: process.env.TREE_URL ?? '', path: process.env.TREE_FILE ?? '', exchange: 'okx', report: '2022-11',
        onProgress: ({ step, bytes = 0, totalBytes = 1 }) => { if (step === 'reading' && bytes > totalBytes / 2) process.kill(process.pid, 'SIGKILL'); } });`;
    const child = spawn(process.execPath, ['--import', 'tsx', '--input-type=module', '-e', code], {
      env: { ...process.env, TREE_URL: database.url, TREE_FILE: path },
      stdio: ['ignore', 'ignore', 'inherit'],
    });
    const signal = await new Promise((resolve) => child.once('exit', (_, by) => resolve(by)));
    expect(signal).toBe('SIGKILL');
    expect((await ingest(path, '2022-11')).changed).toBe(true);
    expect((await counts()).trees).toBe(before.trees + 1);
  });
});

const sample = sharedVector('okx/merkle/full-liabilities-merkle-tree.txt');
describe.runIf(sample)('OKX’s own sample tree', () => {
  it('is stored and looked up: all 21 leaves, and the one that OKX’s sample account holds', async () => {
    const path = await folder.write('okx.txt', readFileSync(sample ?? ''));
    await database.db.report.update({
      where: { id: (await database.db.report.findFirstOrThrow({ where: { slug: '2022-11' } })).id },
      data: { currentTreeId: null },
    });
    const result = await ingest(path, '2022-11');
    expect(result).toMatchObject({ leaves: 21, tree: 2 });
    const user = JSON.parse(
      readFileSync(sharedVector('okx/merkle/user_info_file.json') ?? '', 'utf8'),
    ) as { nodes: { hash: string }[] };
    for (const { hash } of user.nodes) {
      const answer = await lookUp({ prefix: '', bits: 0 }, '2022-11');
      expect(answer.leaves).toHaveLength(21);
      const verdict = verifyLeaf({ hash, answer, context: { publishedRoots: [] } });
      expect(verdict).toMatchObject({ status: 'pass', root: { computed: result.root } });
    }
  });
});

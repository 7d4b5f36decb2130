import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { getReportLiabilities } from '@/lib/liabilities/data';
import { getReport, listPublishedRoots } from '@/lib/reports/data';
import { createTestDatabase, type TestDatabase } from '@/lib/testing/database';
import { edited, HISTORY_SAMPLE, SUMMARY_SAMPLE } from '@/lib/testing/okx-samples';
import { sharedVector } from '@/lib/testing/shared-vectors';
import { storedRows } from '@/lib/testing/stored-rows';
import { sumProofSample } from '@/lib/testing/sum-proof-sample';
import { type TemporaryFolder, temporaryFolder } from '@/lib/testing/temporary-folder';
import { ingestHistory } from './ingest-history';
import { ingestRoot } from './ingest-root';
import { ingestSummary } from './ingest-summary';
import { ingestSumProof } from './liabilities/ingest-sum-proof';
import { readSumProof } from './liabilities/read-sum-proof';
import { storeSyntheticExchanges } from './synthetic';

let database: TestDatabase;
let folder: TemporaryFolder;
beforeAll(async () => {
  database = await createTestDatabase();
  folder = await temporaryFolder();
  await ingestHistory({ db: database.db, files: [await folder.write('h.json', HISTORY_SAMPLE)] });
});
afterAll(async () => {
  await database.close();
  await folder.remove();
});

const [a, b, c] = ['a', 'b', 'c'].map((digit) => digit.repeat(64)) as [string, string, string];
const target = { exchange: 'okx', report: '2022-12' };
const state = (root: string, more: Partial<Parameters<typeof ingestRoot>[0]> = {}) =>
  ingestRoot({
    db: database.db,
    ...target,
    root,
    source: 'a tweet',
    evidence: 'reported',
    ...more,
  });
const show = () => getReport({ database: database.db, ...target });
const roots = () => listPublishedRoots({ database: database.db, exchange: 'okx' });

describe('a root of the liabilities', () => {
  it('becomes the report’s in a new revision, is listed, and once known changes nothing', async () => {
    const result = await state(`0x${a.toUpperCase()}`);
    expect(result).toMatchObject({ changed: true, outcome: 'stored', root: a, revision: 2 });
    expect((await show())?.liabilitiesRoot).toBe(a);
    expect(await roots()).toMatchObject([
      { root: a, current: true, origin: 'root stated (a tweet)' },
    ]);
    const before = await storedRows(database.db);
    expect(await state(a)).toMatchObject({ changed: false, outcome: 'known' });
    expect(await storedRows(database.db)).toEqual(before);
  });

  it('that differs stays a conflict, unless the exchange published it', async () => {
    const told = await state(b, { source: 'https://news.example/x' });
    expect(told).toMatchObject({ outcome: 'conflict', root: b, current: a });
    const wins = await state(c, { evidence: 'published', source: 'https://www.okx.com/por' });
    expect(wins).toMatchObject({ outcome: 'replaced', current: c });
    const report = await show();
    expect(report?.liabilitiesRoot).toBe(c);
    expect(report?.conflicts.map(({ field, value }) => `${field} ${value[0]}`)).toEqual(
      expect.arrayContaining(['liabilitiesRoot a', 'liabilitiesRoot b']),
    );
    const [current] = (await roots()).filter((entry) => entry.current);
    expect(current).toMatchObject({ root: c, source: 'https://www.okx.com/por' });
  });

  it('outlives a newer history, and gives way to a summary', async () => {
    const newer = edited(HISTORY_SAMPLE, '"assetCount": 3', '"assetCount": 4');
    await ingestHistory({ db: database.db, files: [await folder.write('n.json', newer)] });
    expect(await show()).toMatchObject({ liabilitiesRoot: c, assetCount: 4 });
    const file = await folder.write('s.json', SUMMARY_SAMPLE);
    await ingestSummary({ db: database.db, exchange: 'okx', file });
    expect((await show())?.liabilitiesRoot).toBe('ab'.repeat(32));
    const again = await state(c, { evidence: 'published', source: 'again' });
    expect(again.outcome).toBe('conflict');
  });

  it.each([
    ['no root', { root: 'xyz' }, 'root-syntax'],
    ['no source', { source: ' ' }, 'source-syntax'],
    ['a source with control characters', { source: 'a\u001b[31m' }, 'source-syntax'],
    ['an unknown report', { report: '2031-01' }, 'unknown-report'],
    ['an unknown exchange', { exchange: 'nope' }, 'unknown-exchange'],
  ])('is refused: %s, and nothing is stored', async (_, change, code) => {
    const before = await storedRows(database.db);
    await expect(state(a, change)).rejects.toMatchObject({ code });
    expect(await storedRows(database.db)).toEqual(before);
  });
});

describe('of an exchange that is no known one', () => {
  it('a root is stored for whatever exchange has the report, and the exchange stays as it was', async () => {
    const { db } = database;
    const [slug = ''] = (await storeSyntheticExchanges({ db, exchanges: 1, months: 2 })).slugs;
    const before = await db.exchange.findUniqueOrThrow({ where: { slug } });
    const made = { exchange: slug, report: '2022-12' };
    expect(await state(a, made)).toMatchObject({ changed: true, outcome: 'stored' });
    expect((await getReport({ database: db, ...made }))?.liabilitiesRoot).toBe(a);
    const proof = await readSumProof(
      await folder.write(
        's.json',
        edited(sumProofSample('7'), '"round_num": 1', '"round_num": 508966516'),
      ),
    );
    const result = await ingestSumProof({ db, ...made, ...proof });
    expect(result).toMatchObject({ changed: true, outcome: 'replaced' });
    expect(await db.exchange.findUniqueOrThrow({ where: { slug } })).toEqual(before);
    await expect(state(a, { exchange: 'nope' })).rejects.toThrow(`stored: okx, ${slug}`);
  });
});

describe('the public side of a proof over all accounts', () => {
  const month = edited(
    HISTORY_SAMPLE.replaceAll('2022-12', '2025-01'),
    '"ordinal": 2',
    '"ordinal": 27',
  );
  const proofTarget = { exchange: 'okx', report: '2025-01' };
  const ingest = async (path: string) =>
    ingestSumProof({ db: database.db, ...proofTarget, ...(await readSumProof(path)) });

  it('is stored without losing a digit, its root as published; known, it changes nothing', async () => {
    await ingestHistory({ db: database.db, files: [await folder.write('m.json', month)] });
    const path = await folder.write('sum_proof_data.json', sumProofSample('7247764999368125218'));
    const result = await ingest(path);
    expect(result).toMatchObject({ changed: true, outcome: 'stored' });
    expect(await ingest(path)).toMatchObject({ changed: false });
    const known = await getReportLiabilities({ database: database.db, ...proofTarget });
    expect(known?.sumProof).toMatchObject({
      revision: 1,
      equity: '8801210029',
      debt: '875',
      liability: '8801209154',
      levels: 3,
      rootVdDigest: ['11664690051955238983', '2', '3', '4'],
      publishedRoot: 'matches',
      globalProof: 'not-verified-here',
    });
    // Four field elements, each as eight bytes with the lowest first.
    const bytes = Buffer.alloc(8);
    bytes.writeBigUInt64LE(7247764999368125218n);
    const little = (n: number) => `0${n}`.padEnd(16, '0');
    const root = bytes.toString('hex') + [2, 3, 4].map(little).join('');
    expect(known?.sumProof?.root).toBe(root);
    expect((await roots()).some((entry) => entry.report === '2025-01' && entry.root === root)).toBe(
      true,
    );
  });

  it('with another root is told as a conflict, and stands beside the published one as different', async () => {
    const result = await ingest(await folder.write('other.json', sumProofSample('5')));
    expect(result.outcome).toBe('conflict');
    const known = await getReportLiabilities({ database: database.db, ...proofTarget });
    expect(known?.sumProof).toMatchObject({ revision: 2, publishedRoot: 'differs' });
  });

  it.each([
    ['no proof', '{}', 'field-missing'],
    ['an element beyond the field', sumProofSample('18446744069414584321'), 'field-out-of-range'],
    ['an element as text', sumProofSample('"5"'), 'field-wrong-type'],
    ['a fraction', sumProofSample('5.5'), 'field-not-integer'],
    ['nesting', '['.repeat(100_000), 'json-too-deep'],
  ])('is refused with %s', async (_, text, code) => {
    const path = await folder.write('bad.json', text);
    await expect(readSumProof(path)).rejects.toMatchObject({ code });
  });

  const vector = sharedVector('okx/v2-plonky2/sum_proof_data.json');
  it.runIf(vector)('is read from a real file', async () => {
    const { stated } = await readSumProof(vector ?? '');
    expect(stated).toMatchObject({
      root: '22abd8dadd3b9564768e03eb345ee9d042e924edcdc5ba8877594245735cf8b3',
      equity: 8801210029n,
      debt: 875n,
      tokenCount: 220,
    });
  });
});

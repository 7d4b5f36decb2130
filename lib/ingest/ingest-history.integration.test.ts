import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { getExchange } from '@/lib/exchanges/data';
import { getReport, listReports } from '@/lib/reports/data';
import { createTestDatabase, type TestDatabase } from '@/lib/testing/database';
import { edited, HISTORY_SAMPLE } from '@/lib/testing/okx-samples';
import { storedRows } from '@/lib/testing/stored-rows';
import { type TemporaryFolder, temporaryFolder } from '@/lib/testing/temporary-folder';
import { ingestHistory } from './ingest-history';
import { ensureShippedHistory, shippedHistoryFiles } from './shipped-history';

let database: TestDatabase;
let folder: TemporaryFolder;
beforeAll(async () => {
  database = await createTestDatabase();
  folder = await temporaryFolder();
});
afterAll(async () => {
  await database.close();
  await folder.remove();
});

const show = (report: string, revision?: number) =>
  getReport({ database: database.db, exchange: 'okx', report, revision });

describe('the shipped history', () => {
  it('is stored whole, and once', async () => {
    const first = await ensureShippedHistory({ db: database.db });
    expect(first?.reports).toHaveLength(44);
    const rows = await storedRows(database.db);
    expect(rows).toMatchObject({ exchanges: 1, runs: 1, artifacts: 44, reports: 44, links: 44 });
    expect(await ensureShippedHistory({ db: database.db })).toBeNull();
    expect(await storedRows(database.db)).toEqual(rows);
  });

  it('changes nothing when its files are ingested by hand', async () => {
    const rows = await storedRows(database.db);
    const result = await ingestHistory({ db: database.db, files: await shippedHistoryFiles() });
    expect(result).toMatchObject({ changed: false, reports: [] });
    expect(result.files.every(({ known }) => known)).toBe(true);
    expect(await storedRows(database.db)).toEqual(rows);
  });

  it('knows the exchange and its pledge', async () => {
    expect(await getExchange({ slug: 'okx', database: database.db })).toMatchObject({
      name: 'OKX',
      pledgeDay: 22,
      pledgeSince: '2022-12-22',
      reports: 44,
      firstReport: '2022-11',
      newestReport: '2026-09',
    });
  });

  it('tells the garbled dates of report #2 plainly, and where it was read from', async () => {
    const report = await show('2022-12');
    expect(report).toMatchObject({
      ordinal: 2,
      snapshotAt: '2022-12-20T06:00:00.000Z',
      publishedOn: '2022-12-22',
      punctualityDays: 0,
      proofSystem: 'merkle-v1',
    });
    expect(report?.conflicts[0]).toMatchObject({
      field: 'publishedOn/snapshotAt',
      value: '"released on May 9, 2023, as of December 12, 2023 at 12:00 UTC"',
      statedBy: 'undated news article',
      why: expect.stringContaining('garbled'),
    });
    expect(report?.artifacts).toEqual([
      expect.objectContaining({
        kind: 'history',
        name: '2022-12.json',
        rows: 1,
        readerVersion: 1,
        sha256: expect.stringMatching(/^[0-9a-f]{64}$/),
      }),
    ]);
  });

  it('is all reported, none of it published', async () => {
    const { reports } = await listReports({ exchange: 'okx', database: database.db });
    const kinds = new Set(reports.flatMap(({ ratios }) => ratios.map(({ evidence }) => evidence)));
    kinds.delete(null);
    expect([...kinds]).toEqual(['reported']);
  });

  it('is known report by report when it comes as one file', async () => {
    const { readFile } = await import('node:fs/promises');
    const texts = await Promise.all(
      (await shippedHistoryFiles()).map((file) => readFile(file, 'utf8')),
    );
    const file = await folder.write('all.json', `[${texts.join(',')}]`);
    const result = await ingestHistory({ db: database.db, files: [file] });
    expect(result.reports).toHaveLength(44);
    expect(result.reports.every(({ status }) => status === 'unchanged')).toBe(true);
    expect(await storedRows(database.db)).toMatchObject({ revisions: 44, artifacts: 45 });
  });
});

describe('a correction', () => {
  it('becomes the current revision, and the older one stays readable', async () => {
    const [first] = (await shippedHistoryFiles()).filter((file) => file.endsWith('2022-12.json'));
    const { readFile } = await import('node:fs/promises');
    const text = await readFile(first ?? '', 'utf8');
    const corrected = edited(text, '"reserves": 113754', '"reserves": 113755.00000000000000000001');
    const file = await folder.write('corrected.json', corrected);
    const result = await ingestHistory({ db: database.db, files: [file] });
    expect(result.reports).toEqual([{ report: '2022-12', revision: 2, status: 'revised' }]);

    const current = await show('2022-12');
    expect(current?.revision).toBe(2);
    expect(current?.assets[0]?.reserves.value).toBe('113755.00000000000000000001');
    expect(current?.revisions.map(({ revision }) => revision)).toEqual([2, 1]);
    const before = await show('2022-12', 1);
    expect(before?.assets[0]?.reserves.value).toBe('113754');
    expect(before?.artifacts[0]?.name).toBe('2022-12.json');
    expect(current?.artifacts.map(({ name }) => name)).toEqual(['corrected.json']);
    const { reports } = await listReports({ exchange: 'okx', database: database.db });
    expect(reports).toHaveLength(44);
  });
});

describe('amounts', () => {
  it('keep every digit the column holds', async () => {
    const exact = `${'9'.repeat(35)}.${'0'.repeat(29)}1`;
    const text = edited(HISTORY_SAMPLE, '"2022-12"', '"2023-06"')
      .replace('"2022-12-20T06:00:00Z"', 'null')
      .replace('"ordinal": 2', '"ordinal": 8')
      .replace('6430000000', exact)
      .replace('"reserves": null', '"reserves": 0.000000000000000000000000000001');
    await ingestHistory({ db: database.db, files: [await folder.write('exact.json', text)] });
    const report = await show('2023-06');
    expect(report?.totalUsd).toBe(exact);
    expect(report?.assets[1]?.reserves.value).toBe('0.000000000000000000000000000001');
  });
});

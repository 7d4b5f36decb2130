import { Client } from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CHANGE_CHANNEL } from '@/lib/platform/read-cache';
import { getReport } from '@/lib/reports/data';
import { OWN_FIGURE_USED } from '@/lib/reports/merge-conflicts';
import { createTestDatabase, type TestDatabase } from '@/lib/testing/database';
import { edited, HISTORY_SAMPLE, SUMMARY_SAMPLE } from '@/lib/testing/okx-samples';
import { storedRows } from '@/lib/testing/stored-rows';
import { type TemporaryFolder, temporaryFolder } from '@/lib/testing/temporary-folder';
import { ingestHistory } from './ingest-history';
import { ingestSummary } from './ingest-summary';

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

const show = (revision?: number) =>
  getReport({ database: database.db, exchange: 'okx', report: '2022-12', revision });
const summary = async (name: string, text: string) =>
  ingestSummary({ db: database.db, exchange: 'okx', file: await folder.write(name, text) });
const history = async (name: string, text: string) =>
  ingestHistory({ db: database.db, files: [await folder.write(name, text)] });

describe('a summary after the history', () => {
  it('wins with every digit, and says so in a new revision', async () => {
    await history(
      'h.json',
      edited(HISTORY_SAMPLE, '"liabilities": 112192', '"liabilities": 112000').replace(
        '"ratioPercent": 101',
        '"ratioPercent": 102',
      ),
    );
    const result = await summary('s.json', SUMMARY_SAMPLE);
    expect(result.reports).toEqual([{ report: '2022-12', revision: 2, status: 'revised' }]);

    const report = await show();
    const bitcoin = report?.assets.find(({ asset }) => asset === 'BTC');
    expect(bitcoin).toMatchObject({
      reserves: { value: '113754.12345678901234567891', evidence: 'published' },
      liabilities: { value: '112192.00000000000000000001', evidence: 'published' },
      custodyReserves: { value: '754.12345678901234567891', evidence: 'published' },
      surplus: '1562.1234567890123456789',
    });
    expect(report).toMatchObject({
      ordinal: 2,
      auditId: '506872725',
      liabilitiesRoot: 'ab'.repeat(32),
      addressCount: 23_000,
    });
    expect(report?.artifacts.map(({ kind }) => kind).sort()).toEqual(['history', 'summary']);
    expect(report?.sources[0]).toMatchObject({
      evidence: 'published',
      url: 'https://www.okx.com/proof-of-reserves/detail',
    });
  });

  it('keeps what it contradicts as conflicts, and what is only rounded not', async () => {
    const own = (await show())?.conflicts.filter(({ why }) => why === OWN_FIGURE_USED);
    expect(own?.map(({ asset, field, value }) => `${asset} ${field} ${value}`)).toEqual([
      'BTC liabilities 112000',
      'BTC publishedRatio 102',
    ]);
  });

  it('leaves the figures of before readable', async () => {
    const before = await show(1);
    expect(before?.assets[0]?.liabilities).toEqual({ value: '112000', evidence: 'reported' });
    expect(before?.artifacts.map(({ name }) => name)).toEqual(['h.json']);
  });

  it('changes nothing the second time, under another name too', async () => {
    const rows = await storedRows(database.db);
    expect(await summary('again.json', SUMMARY_SAMPLE)).toMatchObject({ changed: false });
    expect(await storedRows(database.db)).toEqual(rows);
  });
});

describe('a history after the summary', () => {
  it('does not overwrite what the exchange published', async () => {
    const result = await history(
      'h2.json',
      edited(HISTORY_SAMPLE, '"addressCount": 23000', '"addressCount": 23001'),
    );
    expect(result.reports[0]).toMatchObject({ status: 'revised', revision: 3 });
    const report = await show();
    expect(report?.addressCount).toBe(23_001);
    expect(report?.assets[0]?.reserves).toEqual({
      value: '113754.12345678901234567891',
      evidence: 'published',
    });
    // The corrected history now agrees with the exchange: the old contradictions are gone.
    expect(report?.conflicts.filter(({ why }) => why === OWN_FIGURE_USED)).toEqual([]);
    expect(report?.artifacts.map(({ name }) => name).sort()).toEqual(['h2.json', 's.json']);
  });
});

describe('a restatement', () => {
  it('replaces the published figures and keeps the revision before', async () => {
    const text = edited(SUMMARY_SAMPLE, '112192.00000000000000000001', '112193');
    expect((await summary('v2.json', text)).reports[0]).toMatchObject({ revision: 4 });
    expect((await show())?.assets[0]?.liabilities.value).toBe('112193');
    expect((await show(3))?.assets[0]?.liabilities.value).toBe('112192.00000000000000000001');
  });
});

describe('the notice of a change', () => {
  it('reaches listeners when something was stored, and only then', async () => {
    const client = new Client({ connectionString: database.url });
    await client.connect();
    let notices = 0;
    client.on('notification', () => {
      notices += 1;
    });
    try {
      await client.query(`LISTEN ${CHANGE_CHANNEL}`);
      await summary('known.json', SUMMARY_SAMPLE);
      await client.query('SELECT 1');
      expect(notices).toBe(0);
      await summary('v3.json', edited(SUMMARY_SAMPLE, '112192.00000000000000000001', '112194'));
      await expect.poll(() => notices, { timeout: 5_000 }).toBe(1);
    } finally {
      await client.end();
    }
  });
});

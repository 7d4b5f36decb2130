import { afterAll, beforeAll, expect, it } from 'vitest';
import { listAssets } from '@/lib/reports/assets/data';
import { getReport } from '@/lib/reports/data';
import { createTestDatabase, type TestDatabase } from '@/lib/testing/database';
import { edited, SUMMARY_SAMPLE } from '@/lib/testing/okx-samples';
import { type TemporaryFolder, temporaryFolder } from '@/lib/testing/temporary-folder';
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

it('a coin new to Ballast is stored and shown by its symbol, and costs nothing else', async () => {
  const text = edited(
    edited(
      SUMMARY_SAMPLE,
      '"ETH": "1214362" },\n    "exchange',
      '"ETH": "1214362", "XPL": "7.5" },\n    "exchange',
    ),
    '"ETH": "1178993" }',
    '"ETH": "1178993", "XPL": "5" }',
  );
  const file = await folder.write(
    'page.html',
    `<html><script id="appState">${text}</script></html>`,
  );
  const { db } = database;
  await ingestSummary({ db, exchange: 'okx', file, now: null });
  const report = await getReport({ database: db, exchange: 'okx', report: '2022-12' });
  expect(report?.assets.map(({ asset }) => asset)).toEqual(['BTC', 'ETH', 'XPL']);
  expect(report?.assets[2]).toMatchObject({
    reserves: { value: '7.5', evidence: 'published' },
    recomputedRatio: '150.0000',
  });
  const assets = await listAssets({ database: db, exchange: 'okx' });
  expect(assets.find(({ asset }) => asset === 'XPL')).toMatchObject({ name: 'XPL' });
});

import { afterAll, beforeAll, expect, it } from 'vitest';
import { demoMonthLiabilities } from '@/lib/demo/demo-liabilities';
import { demoAccountName, demoTreeName } from '@/lib/demo/file-names';
import { DEMO } from '@/lib/exchanges/constants';
import { ingestLiabilities } from '@/lib/ingest/liabilities/ingest-liabilities';
import { emptyAsset, NO_FACTS } from '@/lib/reports/content';
import { storeRevisions } from '@/lib/reports/mutations';
import { createTestDatabase, type TestDatabase } from '@/lib/testing/database';
import { type TemporaryFolder, temporaryFolder } from '@/lib/testing/temporary-folder';
import { directClient } from '@/lib/verifier/accounts/testing/direct-client';
import { readDemoFile } from './demo-files';

const MONTH = '2026-09';
const made = demoMonthLiabilities({
  month: MONTH,
  owed: { BTC: '900.5', ETH: '5000', USDT: '1234567.890123' },
});

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

const read = async (name: string) => (await readDemoFile(name, { database: database.db }))?.text;

it('there is none before the demo is stored', async () => {
  expect(await read(demoTreeName(MONTH))).toBeUndefined();
});

it('they are those that were stored, and check out together', async () => {
  const { db, url } = database;
  const exchange = await db.exchange.create({
    data: { slug: DEMO.slug, name: DEMO.name, synthetic: true },
  });
  const run = await db.ingestRun.create({ data: { command: 'test', status: 'done' } });
  await db.$transaction((tx) =>
    storeRevisions({
      tx,
      exchangeId: exchange.id,
      runId: run.id,
      revisions: [
        {
          content: {
            month: MONTH,
            facts: { ...NO_FACTS, liabilitiesRoot: made.root },
            assets: [emptyAsset('BTC')],
            sources: [],
            conflicts: [],
          },
          contentHash: 'a'.repeat(64),
          origin: 'test',
          artifactIds: [],
        },
      ],
    }),
  );
  const path = await folder.write('tree.txt', made.tree);
  await ingestLiabilities({ url, path, exchange: DEMO.slug, report: MONTH });
  const tree = await read(demoTreeName(MONTH));
  expect(tree).toBe(made.tree);
  const account = (await read(demoAccountName(MONTH, 'counted'))) ?? '';
  const result = await directClient.check({
    content: account,
    fileName: 'user_info_file.json',
    companions: { tree: tree ?? '' },
    publishedRoots: [],
  });
  expect(result).toMatchObject({ verdict: { status: 'pass', root: { computed: made.root } } });
  expect(await read(`../${demoTreeName(MONTH)}`)).toBeUndefined();
  expect(await read(demoTreeName('2026-10'))).toBeUndefined();
});

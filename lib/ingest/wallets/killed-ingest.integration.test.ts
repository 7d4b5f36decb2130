import { setTimeout as delay } from 'node:timers/promises';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { runBallast } from '@/lib/testing/ballast-command';
import { createTestDatabase, type TestDatabase } from '@/lib/testing/database';
import { storeReportFixtures } from '@/lib/testing/report-fixtures';
import { type TemporaryFolder, temporaryFolder } from '@/lib/testing/temporary-folder';
import { manyRows, walletFile } from '@/lib/testing/wallet-files';
import { getLedger } from '@/lib/wallets/ledger/data';

/** `BALLAST_KILLS=50` for the long run. */
const KILLS = Number(process.env.BALLAST_KILLS ?? 4);
const ROWS = 2_000;

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

const ingest = (file: string) =>
  runBallast(['ingest', 'wallets', file, '--exchange', 'okx', '--report', '2022-12'], {
    DATABASE_URL: database.url,
  });

/** Waits until no server process of a killed command is left, so that counts are final. */
async function settled(): Promise<void> {
  for (;;) {
    const rows = await database.db.$queryRaw<{ n: number }[]>`
      SELECT count(*)::int AS n FROM pg_stat_activity
      WHERE datname = current_database() AND application_name = 'ballast ingest wallets'`;
    if (rows[0]?.n === 0) return;
    await delay(50);
  }
}

const stored = async () => ({
  ledgers: await database.db.walletLedger.count(),
  artifacts: await database.db.artifact.count(),
  runs: await database.db.ingestRun.count(),
  groups: await database.db.holdingGroup.count(),
  holdings: await database.db.holding.count(),
  proofs: await database.db.ownershipProof.count(),
  addresses: await database.db.address.count(),
});

it(
  `leaves all or nothing when it is killed at any moment (${KILLS} times)`,
  async () => {
    const rows = manyRows(ROWS);
    const nothing = await stored();
    const began = performance.now();
    await ingest(await folder.write('whole.csv', walletFile(rows))).exit;
    const whole = performance.now() - began;
    let before = await stored();
    expect(before).toMatchObject({ ledgers: 1, holdings: ROWS, runs: nothing.runs + 1 });

    let ledgers = 1;
    for (let kill = 0; kill < KILLS; kill += 1) {
      // Each time another file: most of its rows were there before, some proofs are new.
      const fresh = manyRows(200, `kill ${kill}`);
      const file = await folder.write(`kill-${kill}.csv`, walletFile([...rows, ...fresh]));
      const command = ingest(file);
      // From the first moment to a little past the end, a random point in each part.
      await delay(((kill + Math.random()) / KILLS) * whole * 1.1);
      command.child.kill('SIGKILL');
      const done = (await command.exit) === 0;
      await settled();
      const after = await stored();
      const ledger = await getLedger({ exchange: 'okx', report: '2022-12', database: database.db });
      if (after.ledgers === ledgers) {
        expect({ kill, done, ...after }).toEqual({ kill, done: false, ...before });
        expect(ledger?.rows).toBe(ledgers === 1 ? ROWS : ROWS + 200);
      } else {
        ledgers += 1;
        expect(after).toMatchObject({
          ledgers,
          holdings: before.holdings + ROWS + 200,
          proofs: before.proofs + 200,
          runs: before.runs + 1,
        });
        expect(ledger).toMatchObject({ ledger: ledgers, rows: ROWS + 200 });
      }
      before = after;
    }
  },
  KILLS * 30_000 + 60_000,
);

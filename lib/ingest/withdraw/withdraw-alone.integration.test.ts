import { Client } from 'pg';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { CHANGE_CHANNEL } from '@/lib/platform/read-cache';
import { getReport } from '@/lib/reports/data';
import { createTestDatabase, type TestDatabase } from '@/lib/testing/database';
import { HISTORY_SAMPLE } from '@/lib/testing/okx-samples';
import { storedRows } from '@/lib/testing/stored-rows';
import { type TemporaryFolder, temporaryFolder } from '@/lib/testing/temporary-folder';
import { ingestHistory } from '../ingest-history';
import { ingestRoot } from '../ingest-root';
import { INGEST_LOCK, LOCK_CLASS } from '../transaction';
import { withdraw } from './withdraw';

let folder: TemporaryFolder;
let database: TestDatabase;
let other: Client;
beforeAll(async () => {
  folder = await temporaryFolder();
});
afterAll(() => folder.remove());
beforeEach(async () => {
  database = await createTestDatabase();
  const files = [await folder.write('2022-12.json', HISTORY_SAMPLE)];
  await ingestHistory({ db: database.db, files });
  await ingestRoot({
    db: database.db,
    exchange: 'okx',
    report: '2022-12',
    root: 'ef'.repeat(32),
    source: 'words',
    evidence: 'published',
  });
  other = new Client({ connectionString: database.url });
  await other.connect();
  return async () => {
    await other.end();
    await database.close();
  };
});

const show = () => getReport({ database: database.db, exchange: 'okx', report: '2022-12' });
async function takeBackRoot() {
  const [file] = ((await show())?.artifacts ?? []).filter(({ kind }) => kind === 'root');
  const target = file?.sha256 ?? '';
  return withdraw({ db: database.db, exchange: 'okx', target, reason: 'a slip' });
}
/** Until some other connection waits for a lock. */
async function untilOneWaits(): Promise<number> {
  for (let tries = 0; tries < 600; tries += 1) {
    const { rows } = await other.query<{ pid: number }>(
      `SELECT pid FROM pg_stat_activity
       WHERE datname = current_database() AND wait_event_type = 'Lock'`,
    );
    if (rows[0]) return rows[0].pid;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error('nobody waited');
}

describe('a withdrawal', () => {
  it('waits for an ingest under way, tells servers when it is done, and runs once of two', async () => {
    const heard: string[] = [];
    other.on('notification', ({ channel }) => heard.push(channel));
    await other.query(`LISTEN ${CHANGE_CHANNEL}`);
    await other.query('SELECT pg_advisory_lock($1, $2)', [LOCK_CLASS, INGEST_LOCK]);
    const both = [takeBackRoot(), takeBackRoot()];
    await untilOneWaits();
    expect((await show())?.revision).toBe(2);
    expect(heard).toEqual([]);
    await other.query('SELECT pg_advisory_unlock($1, $2)', [LOCK_CLASS, INGEST_LOCK]);
    const results = await Promise.all(both);
    expect(results.map(({ changed }) => changed).toSorted()).toEqual([false, true]);
    expect(await show()).toMatchObject({ revision: 3, liabilitiesRoot: null });
    await other.query('SELECT 1');
    expect(heard).toEqual([CHANGE_CHANNEL]);
  });

  it('that is cut off in the middle leaves everything as it was, and can be done again', async () => {
    const rows = await storedRows(database.db);
    const before = await show();
    // The file is marked as withdrawn before the new revision is stored, which this holds up.
    await other.query('BEGIN; LOCK TABLE "ReportRevision" IN EXCLUSIVE MODE');
    const cut = takeBackRoot().then(
      () => 'done',
      () => 'cut off',
    );
    const pid = await untilOneWaits();
    await other.query('SELECT pg_terminate_backend($1)', [pid]);
    expect(await cut).toBe('cut off');
    await other.query('ROLLBACK');
    expect(await storedRows(database.db)).toEqual(rows);
    expect(await show()).toEqual(before);
    expect(await takeBackRoot()).toMatchObject({ changed: true });
    expect(await show()).toMatchObject({ revision: 3, liabilitiesRoot: null });
  });
});

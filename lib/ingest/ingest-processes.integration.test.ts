import { setTimeout as delay } from 'node:timers/promises';
import { Client } from 'pg';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type RunningCommand, runBallast } from '@/lib/testing/ballast-command';
import { createTestDatabase, type TestDatabase } from '@/lib/testing/database';
import { edited, HISTORY_SAMPLE } from '@/lib/testing/okx-samples';
import { storedRows } from '@/lib/testing/stored-rows';
import { type TemporaryFolder, temporaryFolder } from '@/lib/testing/temporary-folder';
import { ingestHistory } from './ingest-history';
import { shippedHistoryFiles } from './shipped-history';

/** Each test runs whole commands and waits for them to stand at a lock. */
vi.setConfig({ testTimeout: 180_000 });

let database: TestDatabase;
let folder: TemporaryFolder;
beforeEach(async () => {
  database = await createTestDatabase();
  folder = await temporaryFolder();
});
afterEach(async () => {
  await database.close();
  await folder.remove();
});

const ingest = (...files: string[]): RunningCommand =>
  runBallast(['ingest', 'history', ...files], { DATABASE_URL: database.url });

/** A connection that holds a table locked, so that an ingest stops in the middle of its work. */
async function lockTable(table: string): Promise<Client> {
  const client = new Client({ connectionString: database.url });
  await client.connect();
  await client.query('BEGIN');
  await client.query(`LOCK TABLE "${table}" IN ACCESS EXCLUSIVE MODE`);
  return client;
}

/** Waits until as many other sessions as said wait for a lock of this kind. */
async function waitForWaiters(client: Client, kind: 'relation' | 'advisory', count: number) {
  const waiting = `SELECT count(*)::int AS n FROM pg_locks JOIN pg_database ON pg_database.oid = database
    WHERE datname = current_database() AND NOT granted AND locktype = $1`;
  for (let tries = 0; tries < 2_000; tries += 1) {
    const { rows } = await client.query<{ n: number }>(waiting, [kind]);
    if ((rows[0]?.n ?? 0) >= count) return;
    await delay(50);
  }
  throw new Error(`no ${count} sessions came to wait for a lock`);
}

describe('two processes that ingest at once', () => {
  it('store the same files once; the second finds them stored', async () => {
    const files = await shippedHistoryFiles();
    const holder = await lockTable('Conflict');
    const both = [ingest(...files), ingest(...files)];
    // One stands before the locked table, deep in its transaction; the other waits for its turn.
    await waitForWaiters(holder, 'relation', 1);
    await waitForWaiters(holder, 'advisory', 1);
    await holder.query('ROLLBACK');
    await holder.end();
    expect(await Promise.all(both.map(({ exit }) => exit))).toEqual([0, 0]);
    const said = both.map(({ stdout }) => stdout()).sort();
    expect(said.filter((text) => text.includes('44 new'))).toHaveLength(1);
    expect(said.filter((text) => text.includes('were ingested before'))).toHaveLength(1);
    const rows = await storedRows(database.db);
    expect(rows).toMatchObject({ runs: 1, artifacts: 44, reports: 44, revisions: 44 });
  });

  it('build on each other when their files differ', async () => {
    const first = await folder.write('first.json', HISTORY_SAMPLE);
    const second = await folder.write('second.json', edited(HISTORY_SAMPLE, '23000', '24000'));
    const both = [ingest(first), ingest(second)];
    expect(await Promise.all(both.map(({ exit }) => exit))).toEqual([0, 0]);
    const revisions = await database.db.reportRevision.findMany({
      select: { revision: true, currentOf: { select: { slug: true } } },
      orderBy: { revision: 'asc' },
    });
    expect(revisions).toEqual([
      { revision: 1, currentOf: null },
      { revision: 2, currentOf: { slug: '2022-12' } },
    ]);
  });
});

describe('a process killed in the middle', () => {
  it('leaves nothing behind, and the next one stores everything', async () => {
    const files = await shippedHistoryFiles();
    const holder = await lockTable('Conflict');
    const killed = ingest(...files);
    await waitForWaiters(holder, 'relation', 1);
    killed.child.kill('SIGKILL');
    await killed.exit;
    await holder.query('ROLLBACK');
    await holder.end();

    const result = await ingestHistory({ db: database.db, files });
    expect(result.reports.every(({ status }) => status === 'new')).toBe(true);
    expect(await storedRows(database.db)).toMatchObject({
      exchanges: 1,
      runs: 1,
      artifacts: 44,
      reports: 44,
      revisions: 44,
    });
  });

  it('does not touch what readers see of an earlier revision', async () => {
    await ingestHistory({ db: database.db, files: [await folder.write('a.json', HISTORY_SAMPLE)] });
    const before = await storedRows(database.db);
    const corrected = await folder.write('b.json', edited(HISTORY_SAMPLE, '23000', '24000'));
    const holder = await lockTable('RevisionArtifact');
    const killed = ingest(corrected);
    await waitForWaiters(holder, 'relation', 1);
    // In the middle of the ingest, a reader sees the report as it was. (The locked table is not read.)
    const seen = await database.db.reportRevision.findMany({ select: { addressCount: true } });
    expect(seen).toEqual([{ addressCount: 23_000n }]);
    killed.child.kill('SIGKILL');
    await killed.exit;
    await holder.query('ROLLBACK');
    await holder.end();
    await expect.poll(() => storedRows(database.db), { timeout: 10_000 }).toEqual(before);
  });
});

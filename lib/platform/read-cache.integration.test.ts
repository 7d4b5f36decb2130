import { Client } from 'pg';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { createTestDatabase, type TestDatabase } from '@/lib/testing/database';
import { onServer } from '@/lib/testing/global-postgres';
import { useDatabase } from '@/lib/testing/use-database';
import { CHANGE_CHANNEL, cachedRead, dataVersion, hearsChanges } from './read-cache';

const { serverUrl } = inject('postgres');
let database: TestDatabase;
let client: Client;
let undo: () => Promise<void>;

beforeAll(async () => {
  database = await createTestDatabase();
  undo = useDatabase(database.url);
  client = new Client({ connectionString: database.url });
  await client.connect();
  await client.query(`create table stored as select 1 as value`);
});

afterAll(async () => {
  await undo();
  await client.end();
  await database.close();
});

/** The stored value, as a page would read it. */
function read(): Promise<number> {
  return cachedRead({
    key: 'value',
    read: async () => (await client.query('select value from stored')).rows[0].value,
  });
}

/** Changes it without telling anybody. */
async function store(value: number): Promise<void> {
  await client.query('update stored set value = $1', [value]);
}

/** Process number of the server that the cache listens through. */
async function untilListening(): Promise<number> {
  await read();
  await expect.poll(hearsChanges, { timeout: 10_000, interval: 20 }).toBe(true);
  const { rows } = await client.query<{ pid: number }>(
    `select pid from pg_stat_activity
     where application_name = 'ballast cache' and datname = current_database()`,
  );
  expect(rows).toHaveLength(1);
  return rows[0]?.pid ?? 0;
}

/** Whether the server lets anybody new into this database; who is in stays. */
async function letIn(allowed: boolean): Promise<void> {
  const name = new URL(database.url).pathname.slice(1);
  await onServer(serverUrl, `alter database ${name} allow_connections ${allowed}`);
}

/** Runs `change` and waits until the cache has dropped everything because of it. */
async function untilDropped(change: () => Promise<unknown>): Promise<void> {
  const before = dataVersion();
  await change();
  await expect.poll(dataVersion, { timeout: 20_000, interval: 20 }).not.toBe(before);
}

describe('the read cache', () => {
  it('keeps an answer while it listens, until a change is announced', async () => {
    await untilListening();
    await store(2);
    const first = await read();
    await store(3);
    expect(await read()).toBe(first);
    await untilDropped(() => client.query(`notify ${CHANGE_CHANNEL}`));
    expect(await read()).toBe(3);
  });

  it('forgets everything when the listening connection is lost, and again when it is back', async () => {
    const pid = await untilListening();
    await store(10);
    await untilDropped(() => client.query(`notify ${CHANGE_CHANNEL}`));
    expect(await read()).toBe(10);
    await letIn(false);
    try {
      await store(11);
      expect(await read()).toBe(10);
      await untilDropped(() => client.query('select pg_terminate_backend($1)', [pid]));
      expect(await read()).toBe(11);

      // Unheard, an answer is kept for a few seconds only.
      await store(12);
      await expect.poll(read, { timeout: 15_000 }).toBe(12);
      expect(hearsChanges()).toBe(false);

      await store(13);
    } finally {
      await untilDropped(() => letIn(true));
    }
    await untilListening();
    expect(await read()).toBe(13);

    // It listens as before.
    await store(14);
    expect(await read()).toBe(13);
    await untilDropped(() => client.query(`notify ${CHANGE_CHANNEL}`));
    expect(await read()).toBe(14);
  });
});

import { Client } from 'pg';
import { CHANGE_CHANNEL } from '@/lib/platform/read-cache';
import { INGEST_LOCK, LOCK_CLASS } from './transaction';

/**
 * Runs one ingest on a connection of its own, in one transaction, alone; what it stores appears at
 * once or not at all. For files too large for Prisma's transactions: they are copied in.
 */
export async function ingestAlone<T>(
  {
    url,
    name,
    onWait,
  }: {
    /** Of the database. */
    url: string;
    /** What the server's list of connections calls it. */
    name: string;
    /** Another ingest is under way, and is waited for. */
    onWait?(): void;
  },
  work: (client: Client) => Promise<T>,
): Promise<T> {
  const client = new Client({ connectionString: url, application_name: name });
  await client.connect();
  // Whatever statement is under way hears of a lost connection; without a listener it would crash us.
  client.on('error', () => undefined);
  try {
    await client.query('BEGIN');
    await lock(client, onWait);
    const result = await work(client);
    await client.query('COMMIT');
    return result;
  } catch (error) {
    await client.query('ROLLBACK').catch(() => undefined);
    throw error;
  } finally {
    await client.end().catch(() => undefined);
  }
}

/** Tells every server, at commit, that stored data changed: they drop what they have cached. */
export async function announceChangeOn(client: Client): Promise<void> {
  await client.query('SELECT pg_notify($1, $2)', [CHANGE_CHANNEL, '']);
}

/** A second ingest waits here for the first to end, and then sees what it stored. */
async function lock(client: Client, onWait?: () => void): Promise<void> {
  const { rows } = await client.query<{ got: boolean }>(
    'SELECT pg_try_advisory_xact_lock($1, $2) AS got',
    [LOCK_CLASS, INGEST_LOCK],
  );
  if (rows[0]?.got) return;
  onWait?.();
  await client.query('SELECT pg_advisory_xact_lock($1, $2)', [LOCK_CLASS, INGEST_LOCK]);
}

import { createHash, randomUUID } from 'node:crypto';
import type { Client } from 'pg';

export type Migration = { name: string; sql: string; checksum: string };

/**
 * Key of the advisory lock that lets one process at a time migrate a database. It is the key Prisma
 * takes, so a `prisma migrate deploy` beside us waits as well.
 */
export const migrationLock = 72_707_369;

/** One row of Prisma's own table of migrations that was not marked as rolled back. */
export type RecordedMigration = { name: string; checksum: string; finished: boolean };

/** The migrations this database had, oldest first; null when it has no such table yet. */
export async function readRecordedMigrations(client: Client): Promise<RecordedMigration[] | null> {
  const table = await client.query(
    `select to_regclass('_prisma_migrations') is not null as exists`,
  );
  if (!table.rows[0]?.exists) return null;
  const { rows } = await client.query<RecordedMigration>(
    `select migration_name as name, checksum, finished_at is not null as finished
     from _prisma_migrations where rolled_back_at is null order by started_at, migration_name`,
  );
  return rows;
}

/** Makes the table exactly as Prisma's schema engine makes it. */
export async function createMigrationTable(client: Client): Promise<void> {
  await client.query(`create table _prisma_migrations (
    id                  varchar(36) primary key not null,
    checksum            varchar(64) not null,
    finished_at         timestamptz,
    migration_name      varchar(255) not null,
    logs                text,
    rolled_back_at      timestamptz,
    started_at          timestamptz not null default now(),
    applied_steps_count integer not null default 0
  )`);
}

/** Within the migration's transaction: started when that began, finished now, one step, no log. */
export async function recordApplied(client: Client, migration: Migration): Promise<void> {
  await client.query(
    `insert into _prisma_migrations
       (id, checksum, migration_name, started_at, finished_at, applied_steps_count)
     values ($1, $2, $3, transaction_timestamp(), clock_timestamp(), 1)`,
    [randomUUID(), migration.checksum, migration.name],
  );
}

/** After the transaction was undone: not finished, no step, the reason as its log. */
export async function recordFailed(
  client: Client,
  migration: Migration,
  { startedAt, log }: { startedAt: Date; log: string },
): Promise<void> {
  await client.query(
    `insert into _prisma_migrations (id, checksum, migration_name, started_at, logs)
     values ($1, $2, $3, $4, $5)`,
    [randomUUID(), migration.checksum, migration.name, startedAt, log],
  );
}

/** Whether this text was recorded under this checksum. As Prisma does, it forgives other line ends. */
export function matchesChecksum(sql: string, checksum: string): boolean {
  const unix = sql.replaceAll('\r\n', '\n');
  return [sql, unix, unix.replaceAll('\n', '\r\n')].some((text) => checksumOf(text) === checksum);
}

/** The checksum Prisma records: SHA-256 of the SQL, in hexadecimal. */
export function checksumOf(sql: string): string {
  return createHash('sha256').update(sql).digest('hex');
}

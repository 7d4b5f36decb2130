import { Client, DatabaseError } from 'pg';
import { Refusal } from '@/lib/cli/refusal';
import {
  createMigrationTable,
  type Migration,
  matchesChecksum,
  migrationLock,
  type RecordedMigration,
  readRecordedMigrations,
  recordApplied,
  recordFailed,
} from './migration-record';
import { migrationsFolder, readMigrations } from './migrations-folder';

/**
 * Brings a database to the newest migration and returns the names of those applied now (none on
 * the usual start). Each is one transaction together with its row in Prisma's table of migrations,
 * so `prisma migrate deploy` can go on where this stopped and the other way round. Several
 * processes may call it at once: the others wait.
 *
 * Throws a `Refusal` when the database was written by a newer version, when a migration that it
 * had is missing or changed on disk, when one failed before, or fails now.
 */
export async function migrate({
  url,
  folder = migrationsFolder,
}: {
  url: string;
  folder?: string;
}): Promise<string[]> {
  const migrations = await readMigrations(folder);
  const client = new Client({ connectionString: url, application_name: 'ballast migrate' });
  // A lost connection also rejects the query that runs, which is where it is dealt with.
  client.on('error', () => undefined);
  await client.connect();
  try {
    const before = await readRecordedMigrations(client);
    if (before && pending(migrations, before).length === 0) return [];
    // Held until this connection ends.
    await client.query('select pg_advisory_lock($1)', [migrationLock]);
    const recorded = await recordedOrNew(client);
    const missing = pending(migrations, recorded);
    for (const migration of missing) await apply(client, migration);
    return missing.map((migration) => migration.name);
  } finally {
    await client.end();
  }
}

/** Like Prisma, never mixes our tables with those somebody else keeps in the same place. */
async function recordedOrNew(client: Client): Promise<RecordedMigration[]> {
  const recorded = await readRecordedMigrations(client);
  if (recorded) return recorded;
  const { rows } = await client.query<{ name: string }>(
    `select tablename as name from pg_tables where schemaname = current_schema() order by 1 limit 1`,
  );
  if (rows[0]) {
    throw new Refusal(
      `The database is not empty (it has the table "${rows[0].name}") and Ballast did not make it. Give Ballast a database of its own.`,
    );
  }
  await createMigrationTable(client);
  return [];
}

/** The migrations a database has not had, oldest first, if all it has had is as on disk. */
function pending(migrations: Migration[], recorded: RecordedMigration[]): Migration[] {
  const onDisk = new Map(migrations.map((migration) => [migration.name, migration]));
  const newest = migrations.at(-1)?.name ?? '';
  for (const { name, checksum, finished } of recorded) {
    const migration = onDisk.get(name);
    if (!finished) {
      throw new Refusal(
        `The migration ${name} failed in this database. Restore the backup, or see "A migration failed" in docs/operating.md.`,
      );
    }
    if (!migration && name > newest) {
      throw new Refusal(
        `The database was written by a newer Ballast (it has the migration ${name}). Update this clone, or use another database.`,
      );
    }
    if (!migration) {
      throw new Refusal(
        `The database has had the migration ${name}, which is missing from prisma/migrations. Restore its folder (git checkout prisma/migrations), or use another database.`,
      );
    }
    if (!matchesChecksum(migration.sql, checksum)) {
      throw new Refusal(
        `prisma/migrations/${name}/migration.sql was changed after this database had it. Restore the file (git checkout prisma/migrations) and put the change in a new migration.`,
      );
    }
  }
  const done = new Set(recorded.map((row) => row.name));
  return migrations.filter((migration) => !done.has(migration.name));
}

/** All of it and its record, or none of it and the reason. A process that dies leaves nothing. */
async function apply(client: Client, migration: Migration): Promise<void> {
  const startedAt = new Date();
  try {
    await client.query('begin');
    await client.query(migration.sql);
    await recordApplied(client, migration);
    await client.query('commit');
  } catch (error) {
    // Without an answer of the server the connection is gone: nothing happened, and it may be tried again.
    if (!(error instanceof DatabaseError) || !(await undo(client))) throw error;
    const log = `Migration name: ${migration.name}\n\nDatabase error code: ${error.code}\n\n${error.severity}: ${error.message}`;
    await recordFailed(client, migration, { startedAt, log });
    throw new Refusal(
      `The migration ${migration.name} failed and was undone: ${error.message}. See "A migration failed" in docs/operating.md.`,
      { cause: error },
    );
  }
}

/** False where the connection is lost too. */
async function undo(client: Client): Promise<boolean> {
  return client.query('rollback').then(
    () => true,
    () => false,
  );
}

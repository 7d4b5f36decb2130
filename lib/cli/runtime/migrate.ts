import type { SchemaContainer } from '@prisma/schema-engine-wasm';
import { Client } from 'pg';
import { Refusal } from '@/lib/cli/refusal';
import {
  type Migration,
  migrationsFolder,
  readMigrationList,
  readMigrations,
  readSchemaFiles,
} from './migrations-folder';

/** Key of the advisory lock that lets one process at a time migrate a database. */
const migrationLock = 4_207_022_022;

/**
 * Brings a database to the newest migration and returns the names of those applied now (none on
 * the usual start). Several processes may call it at once: the others wait. Throws a `Refusal` when
 * the database is ahead of this version of Ballast or a migration failed half-way.
 */
export async function migrate({
  url,
  folder = migrationsFolder,
}: {
  url: string;
  folder?: string;
}): Promise<string[]> {
  const migrations = await readMigrations(folder);
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    if (pending(migrations, await recorded(client)).length === 0) return [];
    await client.query('select pg_advisory_lock($1)', [migrationLock]);
    const names = pending(migrations, await recorded(client));
    if (names.length > 0) await apply({ url, folder });
    return names;
  } finally {
    await client.end();
  }
}

type Recorded = { name: string; finished: boolean };

/** What Prisma's own table says was applied; empty for a new database. */
async function recorded(client: Client): Promise<Recorded[]> {
  const table = await client.query(
    `select to_regclass('_prisma_migrations') is not null as exists`,
  );
  if (!table.rows[0]?.exists) return [];
  const { rows } = await client.query<Recorded>(
    `select migration_name as name, finished_at is not null as finished
     from _prisma_migrations where rolled_back_at is null`,
  );
  return rows;
}

function pending(migrations: Migration[], applied: Recorded[]): string[] {
  const failed = applied.find((row) => !row.finished);
  if (failed) {
    throw new Refusal(
      `The migration ${failed.name} stopped half-way in this database. Restore the backup, or see "A migration failed" in docs/operating.md.`,
    );
  }
  const known = new Set(migrations.map((migration) => migration.name));
  const foreign = applied.find((row) => !known.has(row.name));
  if (foreign) {
    throw new Refusal(
      `The database was written by a newer Ballast (it has the migration ${foreign.name}). Update this clone, or use another database.`,
    );
  }
  const done = new Set(applied.map((row) => row.name));
  return migrations.map((migration) => migration.name).filter((name) => !done.has(name));
}

async function apply({ url, folder }: { url: string; folder: string }): Promise<void> {
  const { everything, withSchemaEngine } = await import('./schema-engine');
  const migrationsList = await readMigrationList(folder);
  await withSchemaEngine({ url, schema: await readSchemaFiles() }, (engine) =>
    engine.applyMigrations({ migrationsList, filters: everything }),
  );
}

/**
 * The SQL that turns a database with every migration applied into `schema` (by default the files in
 * prisma/schema); empty when they agree. The migrations are replayed in a shadow database on the
 * server of `url`, whose role must be allowed to create one.
 */
export async function diffSchema({
  url,
  folder = migrationsFolder,
  schema,
}: {
  url: string;
  folder?: string;
  schema?: SchemaContainer[];
}): Promise<string> {
  const { everything, withSchemaEngine } = await import('./schema-engine');
  const files = schema ?? (await readSchemaFiles());
  const migrations = await readMigrationList(folder);
  return withSchemaEngine({ url, schema: files }, async (engine) => {
    const { stdout } = await engine.diff({
      from: { tag: 'migrations', ...migrations },
      to: { tag: 'schemaDatamodel', files },
      script: true,
      exitCode: null,
      filters: everything,
    });
    const sql = stdout?.trim() ?? '';
    return /^-- This is an empty migration\.?$/.test(sql) ? '' : sql;
  });
}

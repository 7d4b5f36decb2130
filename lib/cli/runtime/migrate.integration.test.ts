import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Client } from 'pg';
import { afterEach, beforeEach, describe, expect, inject, it } from 'vitest';
import { onServer, withDatabase } from '@/lib/testing/global-postgres';
import { migrate } from './migrate';
import { migrationLock } from './migration-record';
import {
  migrationsFolder,
  readMigrationList,
  readMigrations,
  readSchemaFiles,
} from './migrations-folder';
import { everything, withSchemaEngine } from './schema-engine';

const { serverUrl } = inject('postgres');
const name = 'ballast_migrate_test';
const url = withDatabase(serverUrl, name);
let folder: string;
let client: Client;

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'ballast-migrations-'));
  await cp(migrationsFolder, folder, { recursive: true });
  await onServer(serverUrl, `drop database if exists ${name} with (force)`);
  await onServer(serverUrl, `create database ${name}`);
  client = new Client({ connectionString: url });
  await client.connect();
});

afterEach(async () => {
  await client.end();
  await onServer(serverUrl, `drop database ${name} with (force)`);
  await rm(folder, { recursive: true });
});

/** Adds a migration to the folder, or rewrites it. */
async function write(migration: string, sql: string): Promise<void> {
  await mkdir(path.join(folder, migration), { recursive: true });
  await writeFile(path.join(folder, migration, 'migration.sql'), sql);
}

/** Applies the folder as Prisma's own schema engine does. Returns the names applied now. */
async function migrateByPrisma(): Promise<string[]> {
  const migrationsList = await readMigrationList(folder);
  return withSchemaEngine({ url, schema: await readSchemaFiles() }, async (engine) => {
    const { appliedMigrationNames } = await engine.applyMigrations({
      migrationsList,
      filters: everything,
    });
    return appliedMigrationNames;
  });
}

/** What `prisma migrate status` is told about the folder and this database. */
async function diagnosis() {
  const migrationsList = await readMigrationList(folder);
  return withSchemaEngine({ url, schema: await readSchemaFiles() }, (engine) =>
    engine.diagnoseMigrationHistory({
      migrationsList,
      optInToShadowDatabase: true,
      filters: everything,
    }),
  );
}

/** Prisma's table of migrations: its columns as PostgreSQL describes them, and its rows. */
async function bookkeeping() {
  const columns = await client.query(
    `select column_name, data_type, character_maximum_length, is_nullable, column_default
     from information_schema.columns where table_name = '_prisma_migrations' order by ordinal_position`,
  );
  const rows = await client.query(
    `select length(id) as id, checksum, migration_name, logs, rolled_back_at, applied_steps_count,
       finished_at >= started_at as in_order, started_at > now() - interval '1 minute' as just_now
     from _prisma_migrations order by migration_name`,
  );
  return { columns: columns.rows, rows: rows.rows };
}

async function hasTable(table: string): Promise<boolean> {
  const { rows } = await client.query('select to_regclass($1) is not null as has', [`"${table}"`]);
  return rows[0].has;
}

const names = (await readMigrations()).map((migration) => migration.name);

describe('beside Prisma', () => {
  it('keeps the same books as the schema engine', async () => {
    expect(await migrate({ url, folder })).toEqual(names);
    const ours = await bookkeeping();
    await client.query('drop schema public cascade; create schema public');
    expect(await migrateByPrisma()).toEqual(names);
    const prismas = await bookkeeping();
    expect(ours).toEqual(prismas);
    expect(ours.rows).toHaveLength(names.length);
    expect(ours.rows.every((row) => row.in_order && row.just_now)).toBe(true);
  });

  it('leaves the schema engine nothing to apply and nothing to complain of', async () => {
    await migrate({ url, folder });
    expect(await migrateByPrisma()).toEqual([]);
    expect(await diagnosis()).toEqual({
      history: null,
      failedMigrationNames: [],
      editedMigrationNames: [],
      hasMigrationsTable: true,
    });
  });

  it('records a checksum by which the engine sees a later edit', async () => {
    await migrate({ url, folder });
    await write(names[0] ?? '', 'SELECT 1;');
    const { editedMigrationNames } = await diagnosis();
    expect(editedMigrationNames).toEqual([names[0]]);
  });

  it('goes on where the engine stopped, and the engine where it stopped', async () => {
    expect(await migrateByPrisma()).toEqual(names);
    expect(await migrate({ url, folder })).toEqual([]);
    await write('99990101000000_ours', 'CREATE TABLE "Ours" (a INT);');
    expect(await migrate({ url, folder })).toEqual(['99990101000000_ours']);
    await write('99990102000000_theirs', 'CREATE TABLE "Theirs" (a INT);');
    expect(await migrateByPrisma()).toEqual(['99990102000000_theirs']);
    expect(await migrate({ url, folder })).toEqual([]);
    expect([await hasTable('Ours'), await hasTable('Theirs')]).toEqual([true, true]);
  });

  it('records a failure that the engine understands too', async () => {
    await write('99990101000000_broken', 'ALTER TABLE "Nowhere" ADD COLUMN a INT;');
    await expect(migrate({ url, folder })).rejects.toThrow(/99990101000000_broken/);
    expect((await diagnosis()).failedMigrationNames).toEqual(['99990101000000_broken']);
    await expect(migrateByPrisma()).rejects.toThrow();
  });
});

describe('migrate', () => {
  it('applies everything once when four processes start together', async () => {
    const applied = await Promise.all([1, 2, 3, 4].map(() => migrate({ url, folder })));
    expect(applied.filter((list) => list.length > 0)).toEqual([names]);
  });

  it('waits for whoever holds the lock, as Prisma does', async () => {
    await client.query('select pg_advisory_lock($1)', [migrationLock]);
    let over = false;
    const run = migrate({ url, folder }).finally(() => {
      over = true;
    });
    await expect
      .poll(async () => {
        const { rows } = await client.query(
          `select count(*)::int as waiting from pg_locks where locktype = 'advisory' and not granted`,
        );
        return rows[0].waiting;
      })
      .toBe(1);
    expect(over).toBe(false);
    await client.query('select pg_advisory_unlock($1)', [migrationLock]);
    expect(await run).toEqual(names);
  });

  it('takes up again after a process that died in the middle of a migration', async () => {
    await migrate({ url, folder });
    await write('99990101000000_slow', 'CREATE TABLE "Slow" (a INT);\nSELECT pg_sleep(60);');
    const died = migrate({ url, folder }).catch((error: Error) => error);
    await expect
      .poll(async () => {
        const { rows } = await client.query(
          `select pg_terminate_backend(pid) as ended from pg_stat_activity
           where application_name = 'ballast migrate' and datname = current_database()
             and query like '%pg_sleep(60)%'`,
        );
        return rows.length;
      })
      .toBe(1);
    expect(String(await died)).toMatch(/terminat/);
    expect(await hasTable('Slow')).toBe(false);
    await write('99990101000000_slow', 'CREATE TABLE "Slow" (a INT);');
    expect(await migrate({ url, folder })).toEqual(['99990101000000_slow']);
  });

  it('refuses a database written by a newer version', async () => {
    await write('99990101000000_newer', 'CREATE TABLE "Newer" (a INT);');
    await migrate({ url, folder });
    await rm(path.join(folder, '99990101000000_newer'), { recursive: true });
    await expect(migrate({ url, folder })).rejects.toThrow(
      /written by a newer Ballast \(it has the migration 99990101000000_newer\)/,
    );
  });

  it('says which migration is missing on disk', async () => {
    await migrate({ url, folder });
    await rm(path.join(folder, names[0] ?? ''), { recursive: true });
    await expect(migrate({ url, folder })).rejects.toThrow(`${names[0]}, which is missing from`);
  });

  it('says which migration was edited after it was applied, but forgives other line ends', async () => {
    await migrate({ url, folder });
    const [first] = await readMigrations(folder);
    const { name: edited = '', sql = '' } = first ?? {};
    await write(edited, sql.replaceAll('\n', '\r\n'));
    expect(await migrate({ url, folder })).toEqual([]);
    await write(edited, `${sql}-- another remark\n`);
    await expect(migrate({ url, folder })).rejects.toThrow(
      `${edited}/migration.sql was changed after this database had it`,
    );
  });

  it('says which folder has no SQL', async () => {
    await mkdir(path.join(folder, '99990101000000_empty'));
    await expect(migrate({ url, folder })).rejects.toThrow(
      '99990101000000_empty has no readable migration.sql',
    );
  });

  it('refuses a database that holds tables of others', async () => {
    await client.query('create table theirs (a int)');
    await expect(migrate({ url, folder })).rejects.toThrow(
      /is not empty \(it has the table "theirs"\)/,
    );
    expect(await hasTable('_prisma_migrations')).toBe(false);
  });

  it('names a migration that failed, refuses to go on, and goes on as docs/operating.md says', async () => {
    await write(
      '99990101000000_half',
      'CREATE TABLE "Half" (a INT);\nALTER TABLE "Nowhere" ADD COLUMN a INT;',
    );
    await expect(migrate({ url, folder })).rejects.toThrow(
      'The migration 99990101000000_half failed and was undone: relation "Nowhere" does not exist',
    );
    expect(await hasTable('Half')).toBe(false);
    await expect(migrate({ url, folder })).rejects.toThrow(/99990101000000_half failed in this/);
    const { rows } = await client.query(
      `select logs, finished_at, applied_steps_count from _prisma_migrations
       where migration_name = '99990101000000_half'`,
    );
    expect(rows).toEqual([
      { logs: expect.stringContaining('42P01'), finished_at: null, applied_steps_count: 0 },
    ]);

    await client.query(`update _prisma_migrations set rolled_back_at = now()
      where migration_name = '99990101000000_half'`);
    await write('99990101000000_half', `CREATE TABLE "Half" (a TEXT DEFAULT 'x;y');`);
    expect(await migrate({ url, folder })).toEqual(['99990101000000_half']);
  });
});

import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { diffSchema, migrate } from '@/lib/cli/runtime/migrate';
import {
  migrationsFolder,
  readMigrations,
  readSchemaFiles,
} from '@/lib/cli/runtime/migrations-folder';
import { createTestDatabase, type TestDatabase } from '@/lib/testing/database';
import { onServer, withDatabase } from '@/lib/testing/global-postgres';

describe('schema and migrations', () => {
  const { serverUrl } = inject('postgres');

  it('say the same', async () => {
    expect(await diffSchema({ url: serverUrl })).toBe('');
  });

  it('are seen to drift when a model gains a column', async () => {
    const schema = await readSchemaFiles();
    const changed = schema.map((file) => ({
      ...file,
      content: file.content.replace(/model Exchange \{/, 'model Exchange {\n  drifted String?'),
    }));
    expect(await diffSchema({ url: serverUrl, schema: changed })).toBe(
      '-- AlterTable\nALTER TABLE "Exchange" ADD COLUMN     "drifted" TEXT;',
    );
  });

  it('are seen to drift when an index is missing from the schema', async () => {
    const schema = await readSchemaFiles();
    const changed = schema.map((file) => ({
      ...file,
      content: file.content.replace('@@unique([exchangeId, slug])', ''),
    }));
    expect(await diffSchema({ url: serverUrl, schema: changed })).toContain('DROP INDEX');
  });
});

describe('migrate', () => {
  let database: TestDatabase;
  let folder: string;
  const empty = 'ballast_migrate_test';

  beforeAll(async () => {
    database = await createTestDatabase();
    folder = await mkdtemp(path.join(tmpdir(), 'ballast-migrations-'));
    await cp(migrationsFolder, folder, { recursive: true });
    await onServer(inject('postgres').serverUrl, `drop database if exists ${empty} with (force)`);
    await onServer(inject('postgres').serverUrl, `create database ${empty}`);
  });

  afterAll(async () => {
    await database.close();
    await onServer(inject('postgres').serverUrl, `drop database ${empty} with (force)`);
    await rm(folder, { recursive: true });
  });

  it('applies everything once when four processes start together', async () => {
    const url = withDatabase(database.url, empty);
    const applied = await Promise.all([1, 2, 3, 4].map(() => migrate({ url })));
    const names = (await readMigrations()).map((migration) => migration.name);
    expect(applied.filter((list) => list.length > 0)).toEqual([names]);
  });

  it('records what Prisma itself would, so that `prisma migrate deploy` agrees', async () => {
    const rows = await database.db.$queryRaw<{ name: string; checksum: string }[]>`
      select migration_name as name, checksum from _prisma_migrations order by 1`;
    const expected = (await readMigrations()).map(({ name, checksum }) => ({ name, checksum }));
    expect(rows).toEqual(expected);
  });

  it('refuses a database written by a newer version', async () => {
    const none = await mkdtemp(path.join(tmpdir(), 'ballast-migrations-'));
    await expect(migrate({ url: database.url, folder: none })).rejects.toThrow(
      /written by a newer Ballast/,
    );
    await rm(none, { recursive: true });
  });

  it('names a migration that failed, and refuses to go on after it', async () => {
    const target = path.join(folder, '99990101000000_broken');
    await mkdir(target);
    await writeFile(path.join(target, 'migration.sql'), 'ALTER TABLE "Nowhere" ADD COLUMN a INT;');
    await expect(migrate({ url: database.url, folder })).rejects.toThrow(/99990101000000_broken/);
    await expect(migrate({ url: database.url, folder })).rejects.toThrow(/stopped half-way/);

    // The way out that docs/operating.md gives.
    await database.db.$executeRaw`update _prisma_migrations set rolled_back_at = now()
      where migration_name = '99990101000000_broken'`;
    await writeFile(
      path.join(target, 'migration.sql'),
      'CREATE TABLE "Mended" (a TEXT DEFAULT \'x;y\');',
    );
    expect(await migrate({ url: database.url, folder })).toEqual(['99990101000000_broken']);
  });

  it('leaves nothing of a migration that fails in its second statement', async () => {
    const target = path.join(folder, '99990102000000_half');
    await mkdir(target);
    await writeFile(
      path.join(target, 'migration.sql'),
      'CREATE TABLE "Half" (a INT);\nALTER TABLE "Nowhere" ADD COLUMN a INT;',
    );
    await expect(migrate({ url: database.url, folder })).rejects.toThrow(/99990102000000_half/);
    const [row] = await database.db.$queryRaw<{ half: string | null }[]>`
      select to_regclass('"Half"')::text as half`;
    expect(row?.half).toBeNull();
  });
});

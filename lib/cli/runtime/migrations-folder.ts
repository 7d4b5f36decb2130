import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import type { MigrationList, SchemaContainer } from '@prisma/schema-engine-wasm';
import { Refusal } from '@/lib/cli/refusal';
import { checksumOf, type Migration } from './migration-record';
import { inProject } from './project';

/** Folder of the migrations, in the layout `prisma migrate deploy` reads. */
export const migrationsFolder = inProject('prisma', 'migrations');

/** Every migration on disk, oldest first, with the checksum that Prisma records. */
export async function readMigrations(folder = migrationsFolder): Promise<Migration[]> {
  const entries = await readdir(folder, { withFileTypes: true });
  const names = entries.filter((entry) => entry.isDirectory()).map((entry) => entry.name);
  return Promise.all(
    names.sort().map(async (name) => {
      const file = path.join(folder, name, 'migration.sql');
      const sql = await readFile(file, 'utf8').catch((cause: unknown) => {
        throw new Refusal(
          `prisma/migrations/${name} has no readable migration.sql. Restore it (git checkout prisma/migrations) or remove the folder.`,
          { cause },
        );
      });
      return { name, sql, checksum: checksumOf(sql) };
    }),
  );
}

/** The same migrations in the form the schema engine takes. */
export async function readMigrationList(folder = migrationsFolder): Promise<MigrationList> {
  const migrations = await readMigrations(folder);
  return {
    baseDir: folder,
    lockfile: {
      path: 'migration_lock.toml',
      content: await readFile(path.join(folder, 'migration_lock.toml'), 'utf8'),
    },
    shadowDbInitScript: '',
    migrationDirectories: migrations.map(({ name, sql }) => ({
      path: name,
      migrationFile: { path: 'migration.sql', content: { tag: 'ok', value: sql } },
    })),
  };
}

/** Every file of the Prisma schema. */
export async function readSchemaFiles(
  folder = inProject('prisma', 'schema'),
): Promise<SchemaContainer[]> {
  const entries = await readdir(folder, { recursive: true });
  const names = entries.filter((name) => name.endsWith('.prisma')).sort();
  return Promise.all(
    names.map(async (name) => {
      const file = path.join(folder, name);
      return { path: file, content: await readFile(file, 'utf8') };
    }),
  );
}

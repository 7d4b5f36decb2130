import type { SchemaContainer } from '@prisma/schema-engine-wasm';
import { migrationsFolder, readMigrationList, readSchemaFiles } from './migrations-folder';
import { everything, withSchemaEngine } from './schema-engine';

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

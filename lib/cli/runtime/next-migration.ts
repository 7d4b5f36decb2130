import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { Refusal } from '@/lib/cli/refusal';
import { diffSchema } from './diff-schema';
import { migrationsFolder } from './migrations-folder';
import { withScratchPostgres } from './scratch-postgres';

/**
 * Writes `prisma/migrations/<UTC time>_<name>/migration.sql`, the step from the migrations on disk to
 * the schema, as `prisma migrate dev --create-only` would. Returns its folder, null if there is no step.
 */
export async function writeNextMigration(name: string): Promise<string | null> {
  if (!/^[a-z0-9]+(_[a-z0-9]+)*$/.test(name)) {
    throw new Refusal(`A migration's name is snake_case, such as add_wallets; not "${name}".`, {
      exitCode: 2,
    });
  }
  const sql = await withScratchPostgres(({ url }) => diffSchema({ url }));
  if (sql === '') return null;
  const stamp = new Date().toISOString().replace(/\D/g, '').slice(0, 14);
  const folder = path.join(migrationsFolder, `${stamp}_${name}`);
  await mkdir(folder);
  await writeFile(path.join(folder, 'migration.sql'), `${sql}\n`);
  return folder;
}

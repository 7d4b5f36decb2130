import type { Command } from 'commander';
import { Refusal } from './refusal';

/** `ballast db …`: for operators (migrate, url) and maintainers (migrate-diff). */
export function registerDb(program: Command): void {
  const db = program.command('db').description('look after the database');

  db.command('migrate')
    .description('apply the migrations that the database has not had yet')
    .action(async () => {
      const { withBallastDatabase } = await import('./runtime/database');
      await withBallastDatabase(async ({ migrated }) => {
        console.log(migrated.length > 0 ? `applied ${migrated.join(', ')}` : 'nothing to apply');
      });
    });

  db.command('url')
    .description('print the address of the embedded database while it runs (it holds the password)')
    .action(async () => {
      const { runningDatabaseUrl } = await import('./runtime/database');
      const url = await runningDatabaseUrl();
      if (!url) throw new Refusal('The embedded database does not run. Start it with npm start.');
      console.log(url);
    });

  db.command('migrate-diff <name>')
    .description('maintainers: write the next migration, from prisma/migrations to prisma/schema')
    .action(async (name: string) => {
      const { writeNextMigration } = await import('./runtime/next-migration');
      const folder = await writeNextMigration(name);
      console.log(folder ? `wrote ${folder}` : 'the schema and the migrations agree');
    });
}

import { defineConfig } from 'prisma/config';

// Prisma's command line downloads its native schema engine before every command. `generate` never
// runs it, so it is pointed at a file that exists, which makes `npm install` work where only the
// npm registry is reachable. Never for other commands: with a wrong engine they exit 0 and do
// nothing. Ballast applies migrations itself, see lib/cli/runtime/migrate.ts.
if (process.argv.includes('generate')) {
  process.env.PRISMA_SCHEMA_ENGINE_BINARY ??= process.execPath;
}

export default defineConfig({
  schema: 'prisma/schema',
  migrations: { path: 'prisma/migrations' },
  // Only for whoever runs Prisma's own commands; Ballast itself never reads this.
  datasource: { url: process.env.DATABASE_URL ?? '' },
});

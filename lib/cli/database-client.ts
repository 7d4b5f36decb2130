import { type Database, openDatabase } from '@/lib/platform/db';
import { openBallastDatabase } from './runtime/database';
import { step } from './runtime/steps';

/**
 * Runs a command's work with a database client and closes both, whatever happens. `announce` says
 * on stdout that the database is being opened, which takes seconds the first time; a command whose
 * output is data stays silent.
 */
export async function withDatabaseClient<T>(
  work: (db: Database) => Promise<T>,
  { announce = false } = {},
): Promise<T> {
  const database = announce
    ? await step('Open the database', openBallastDatabase)
    : await openBallastDatabase();
  try {
    const db = openDatabase({ url: database.url, pool: 2 });
    try {
      return await work(db);
    } finally {
      await db.$disconnect();
    }
  } finally {
    await database.close();
  }
}

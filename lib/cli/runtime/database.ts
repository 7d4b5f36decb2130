import { readEnv } from '@/lib/platform/env';
import { explainConnectionProblem } from './connection-problem';
import { configuredDataFolder } from './data-folder';
import { acquirePostgres, runningUrl } from './embedded-postgres';
import { migrate } from './migrate';

export type OpenDatabase = {
  url: string;
  /** `external`: DATABASE_URL; `embedded`: our own server. */
  kind: 'external' | 'embedded';
  /** Names of the migrations that were applied now. */
  migrated: string[];
  close: () => Promise<void>;
};

/**
 * The database this installation uses, reachable and migrated: DATABASE_URL, or the embedded server,
 * started for the time of the command when it does not run. Sets DATABASE_URL for `lib/platform/db`.
 */
export async function openBallastDatabase(): Promise<OpenDatabase> {
  const external = readEnv().DATABASE_URL;
  if (external) {
    const migrated = await migrate({ url: external }).catch((error: unknown) => {
      throw explainConnectionProblem(error, external);
    });
    return { url: external, kind: 'external', migrated, close: async () => undefined };
  }
  const server = await acquirePostgres({ root: configuredDataFolder() });
  try {
    const migrated = await migrate({ url: server.url });
    process.env.DATABASE_URL = server.url;
    return { url: server.url, kind: 'embedded', migrated, close: server.release };
  } catch (error) {
    await server.release();
    throw error;
  }
}

/**
 * Runs a command's work with the database open and closes it afterwards, whatever happens. Work that
 * opens a Prisma client of its own disconnects it itself.
 */
export async function withBallastDatabase<T>(
  work: (database: OpenDatabase) => Promise<T>,
): Promise<T> {
  const database = await openBallastDatabase();
  try {
    return await work(database);
  } finally {
    await database.close();
  }
}

/** Address of the embedded server if it runs now. */
export async function runningDatabaseUrl(): Promise<string | null> {
  return runningUrl(configuredDataFolder());
}

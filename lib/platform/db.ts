import { hash } from 'node:crypto';
import { PrismaPg } from '@prisma/adapter-pg';
import { PrismaClient } from '@/lib/generated/prisma/client';
import { readEnv } from './env';

export type Database = PrismaClient;
/** The client inside an interactive transaction. */
export type Transaction = Omit<
  PrismaClient,
  '$connect' | '$disconnect' | '$on' | '$use' | '$extends' | '$transaction'
>;

/** Opens a client of its own; the caller disconnects it. */
export function openDatabase({ url, pool = 10 }: { url: string; pool?: number }): Database {
  const adapter = new PrismaPg(
    { connectionString: url, max: pool },
    { statementNameGenerator: ({ sql }: { sql: string }) => statementName(sql) },
  );
  return new PrismaClient({ adapter });
}

/**
 * A statement that begins with a comment `prepared: name` is planned once a connection instead of each
 * time. For those that take longer to plan than to run, and whose text never changes.
 */
const PREPARED = /^\s*\/\* prepared: ([a-z-]+) \*\//;

/** Its text is in the name: connections outlive a reload of the code in development. */
function statementName(sql: string): string {
  const name = PREPARED.exec(sql)?.[1];
  return name ? `${name}-${hash('sha1', sql).slice(0, 8)}` : '';
}

const holder = globalThis as typeof globalThis & { ballastDatabase?: Database };

/**
 * The server's shared client, opened on first use so that a build needs no database.
 * Kept on `globalThis` because a development reload evaluates this module again.
 */
export function db(): Database {
  if (holder.ballastDatabase) return holder.ballastDatabase;
  const env = readEnv();
  if (!env.DATABASE_URL) {
    throw new Error(
      'DATABASE_URL is not set. `npm start` sets it for the embedded Postgres; to serve by hand, set it.',
    );
  }
  holder.ballastDatabase = openDatabase({ url: env.DATABASE_URL, pool: env.BALLAST_DATABASE_POOL });
  return holder.ballastDatabase;
}

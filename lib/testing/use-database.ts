import { openDatabase } from '@/lib/platform/db';
import { dropReadCache } from '@/lib/platform/read-cache';

const holder = globalThis as typeof globalThis & {
  ballastDatabase?: ReturnType<typeof openDatabase>;
};

/**
 * Makes `url` the database of the code under test, as `DATABASE_URL` does for the server, so that
 * route handlers run as they are. Returns what undoes it.
 */
export function useDatabase(url: string): () => Promise<void> {
  const before = { url: process.env.DATABASE_URL, client: holder.ballastDatabase };
  process.env.DATABASE_URL = url;
  const client = openDatabase({ url, pool: 5 });
  holder.ballastDatabase = client;
  dropReadCache();
  return async () => {
    if (before.url === undefined) delete process.env.DATABASE_URL;
    else process.env.DATABASE_URL = before.url;
    holder.ballastDatabase = before.client;
    dropReadCache();
    await client.$disconnect();
  };
}

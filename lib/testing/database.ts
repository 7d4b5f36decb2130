import { randomUUID } from 'node:crypto';
import { inject } from 'vitest';
import { type Database, openDatabase } from '@/lib/platform/db';
import { onServer, withDatabase } from './global-postgres';

export type TestDatabase = {
  url: string;
  db: Database;
  /** Disconnects `db` and drops the database. */
  close: () => Promise<void>;
};

/**
 * A migrated, empty database for one test file, copied from a template in some 50 ms:
 *
 *     const database = await createTestDatabase();
 *     afterAll(() => database.close());
 */
export async function createTestDatabase(): Promise<TestDatabase> {
  const { serverUrl, template } = inject('postgres');
  const name = `ballast_test_${randomUUID().replaceAll('-', '')}`;
  await onServer(serverUrl, `create database ${name} template ${template}`);
  const url = withDatabase(serverUrl, name);
  const db = openDatabase({ url, pool: 5 });
  const close = async () => {
    await db.$disconnect();
    await onServer(serverUrl, `drop database ${name} with (force)`);
  };
  return { url, db, close };
}

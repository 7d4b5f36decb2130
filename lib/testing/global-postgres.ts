import { randomUUID } from 'node:crypto';
import { Client } from 'pg';
import type { TestProject } from 'vitest/node';
import { migrate } from '@/lib/cli/runtime/migrate';
import { startScratchPostgres } from '@/lib/cli/runtime/scratch-postgres';

declare module 'vitest' {
  export interface ProvidedContext {
    /** Address of the server's maintenance database, and the migrated database that tests copy. */
    postgres: { serverUrl: string; template: string };
  }
}

/**
 * Before the integration tests: a PostgreSQL of their own (embedded, in a temporary folder, on a
 * free port; or the server at TEST_DATABASE_URL) with one migrated database as a template.
 */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const server = await startServer();
  const template = `ballast_template_${randomUUID().slice(0, 8)}`;
  await onServer(server.url, `create database ${template}`);
  await migrate({ url: withDatabase(server.url, template) });
  project.provide('postgres', { serverUrl: server.url, template });
  return async () => {
    await onServer(server.url, `drop database ${template} with (force)`);
    await server.stop();
  };
}

async function startServer(): Promise<{ url: string; stop: () => Promise<void> }> {
  const given = process.env.TEST_DATABASE_URL;
  if (given) return { url: given, stop: async () => undefined };
  return startScratchPostgres();
}

/** The same server, another database. */
export function withDatabase(serverUrl: string, name: string): string {
  const url = new URL(serverUrl);
  url.pathname = `/${name}`;
  return url.href;
}

/** One statement on the server, outside any test database. */
export async function onServer(serverUrl: string, sql: string): Promise<void> {
  const client = new Client({ connectionString: serverUrl });
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}

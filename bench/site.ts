import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { Client } from 'pg';
import { buildSite } from '@/lib/cli/runtime/build-site';
import { migrate } from '@/lib/cli/runtime/migrate';
import { type NextProcess, startNext } from '@/lib/cli/runtime/next-process';
import { findFreePort } from '@/lib/cli/runtime/ports';
import { withScratchPostgres } from '@/lib/cli/runtime/scratch-postgres';

const START_TIMEOUT_MS = 60_000;

export type Site = { url: string; databaseUrl: string };

/** Runs `work` against the built site on a database of its own, filled by `fill`. */
export async function withSite<T>({
  fill,
  work,
}: {
  fill: (databaseUrl: string) => Promise<unknown>;
  work: (site: Site) => Promise<T>;
}): Promise<T> {
  await buildSite({ signal: new AbortController().signal });
  return withBenchDatabase(async (databaseUrl) => {
    await fill(databaseUrl);
    const folder = await mkdtemp(path.join(tmpdir(), 'ballast-bench-'));
    try {
      const env = {
        DATABASE_URL: databaseUrl,
        BALLAST_DATA_DIR: folder,
        BALLAST_LOG_LEVEL: 'warn',
      };
      return await withNext({
        args: [],
        env,
        ready: '/api/health',
        work: (url) => work({ url, databaseUrl }),
      });
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  });
}

/** Runs `work` with a migrated, empty database that is gone afterwards. */
export function withBenchDatabase<T>(work: (databaseUrl: string) => Promise<T>): Promise<T> {
  return withScratchPostgres(async (server) => {
    const name = `bench_${randomUUID().slice(0, 8)}`;
    const client = new Client({ connectionString: server.url });
    await client.connect();
    await client.query(`create database ${name}`);
    await client.end();
    const url = new URL(server.url);
    url.pathname = `/${name}`;
    await migrate({ url: url.href });
    return work(url.href);
  });
}

/** Runs `next start` of a built folder for the time of `work`. */
export async function withNext<T>({
  args,
  env,
  ready,
  work,
}: {
  /** The folder, when it is not this project. */
  args: readonly string[];
  env: Record<string, string>;
  /** A path that answers once the server works. */
  ready: string;
  work: (url: string) => Promise<T>;
}): Promise<T> {
  const port = await findFreePort();
  const server = startNext({
    args: ['start', ...args, '-p', String(port), '-H', '127.0.0.1'],
    env: { PORT: String(port), ...env },
  });
  try {
    const url = `http://127.0.0.1:${port}`;
    await answered(url + ready, server);
    return await work(url);
  } finally {
    await server.stop();
  }
}

async function answered(url: string, server: NextProcess): Promise<void> {
  const deadline = Date.now() + START_TIMEOUT_MS;
  for (;;) {
    const response = await fetch(url).catch(() => null);
    await response?.arrayBuffer();
    if (response?.ok) return;
    if (Date.now() > deadline) throw new Error(`${url} does not answer.\n${server.output()}`);
    await delay(100);
  }
}

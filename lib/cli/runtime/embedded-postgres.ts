import { existsSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { setTimeout as delay } from 'node:timers/promises';
import { Client } from 'pg';
import { Refusal } from '@/lib/cli/refusal';
import { type DataFolder, prepareDataFolder } from './data-folder';
import { withFileLock } from './file-lock';
import { livingLeases, takeLease } from './leases';
import { findFreePort, isPortFree } from './ports';
import { findPostgresBinaries } from './postgres-binaries';
import {
  type Cluster,
  type ClusterSecret,
  ensureCluster,
  readSecret,
  roleName,
  writeSecret,
} from './postgres-cluster';
import { postgresUser } from './postgres-user';
import { findPostmaster, startPostmaster, stopPostmaster } from './postmaster';

export type EmbeddedPostgres = {
  url: string;
  port: number;
  /** Whether this call started the server, or found it running. */
  started: boolean;
  /** Lets go of the server; the last one to do so stops it. */
  release: () => Promise<void>;
};

/**
 * A real PostgreSQL in `root`, listening on 127.0.0.1 only. The first caller starts it, others (a
 * command beside `npm start`) share it. Recovers from a crash or `kill -9` of any of them.
 */
export async function acquirePostgres({
  root,
  settings = {},
}: {
  root: string;
  settings?: Record<string, string>;
}): Promise<EmbeddedPostgres> {
  const user = postgresUser();
  const binaries = await findPostgresBinaries(user);
  const data = await prepareDataFolder(root, user);
  const cluster = { folder: data.cluster, binaries, user };
  return withFileLock({ file: data.lock }, async () => {
    // Before the start: if we are killed during it, the next caller finds a dead lease.
    const lease = await takeLease(data.leases);
    const release = () => releaseLease({ data, cluster, lease });
    try {
      const { started, ...secret } = await ensureRunning({ data, cluster, settings });
      return { url: databaseUrl(secret), port: secret.port, started, release };
    } catch (error) {
      await rm(lease, { force: true });
      throw error;
    }
  });
}

async function releaseLease(params: { data: DataFolder; cluster: Cluster; lease: string }) {
  await withFileLock({ file: params.data.lock }, async () => {
    await rm(params.lease, { force: true });
    if ((await livingLeases(params.data.leases)).length === 0) await stopPostmaster(params.cluster);
  });
}

/** Address of the server in `root` if it runs now, without starting or keeping it. */
export async function runningUrl(root: string): Promise<string | null> {
  if (!existsSync(root)) return null;
  const user = postgresUser();
  const data = await prepareDataFolder(root, user);
  const running = await findPostmaster({ folder: data.cluster });
  if (!running) return null;
  const binaries = await findPostgresBinaries(user);
  const secret = await readSecret({ folder: data.cluster, binaries, user });
  return databaseUrl({ ...secret, port: running.port });
}

type Running = ClusterSecret & { started: boolean };

async function ensureRunning(params: {
  data: DataFolder;
  cluster: Cluster;
  settings: Record<string, string>;
}): Promise<Running> {
  const { data, cluster, settings } = params;
  await ensureCluster(cluster, await findFreePort());
  const running = await findPostmaster(cluster);
  const secret = await readSecret(cluster);
  if (running) {
    const found = { ...secret, port: running.port };
    await waitUntilReady(found);
    return { ...found, started: false };
  }
  for (let attempt = 1; ; attempt++) {
    const free = await isPortFree({ port: secret.port, host: '127.0.0.1' });
    const port = free ? secret.port : await findFreePort();
    if (port !== secret.port) await writeSecret(cluster, { ...secret, port });
    try {
      await startPostmaster(cluster, { port, log: data.log, settings });
      await waitUntilReady({ ...secret, port });
      return { ...secret, port, started: true };
    } catch (error) {
      // Another program may have taken the port meanwhile, or a killed server's last children still
      // hold its memory; both pass.
      if (attempt === 3) throw error;
      await delay(500);
    }
  }
}

/** Waits out a start or recovery that is under way, and makes sure that the database exists. */
async function waitUntilReady(secret: ClusterSecret): Promise<void> {
  const deadline = Date.now() + 60_000;
  for (;;) {
    const client = new Client({ connectionString: databaseUrl(secret, 'postgres') });
    try {
      await client.connect();
      const { rowCount } = await client.query('select 1 from pg_database where datname = $1', [
        roleName,
      ]);
      if (rowCount === 0) await client.query(`create database ${roleName}`);
      return;
    } catch (cause) {
      if (Date.now() > deadline) {
        const reason = cause instanceof Error ? cause.message : String(cause);
        throw new Refusal(`The embedded PostgreSQL does not answer: ${reason}`, { cause });
      }
    } finally {
      await client.end().catch(() => undefined);
    }
    await delay(100);
  }
}

function databaseUrl({ password, port }: ClusterSecret, database = roleName): string {
  return `postgresql://${roleName}:${encodeURIComponent(password)}@127.0.0.1:${port}/${database}`;
}

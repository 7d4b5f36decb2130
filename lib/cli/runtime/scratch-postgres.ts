import { mkdtemp, readdir, readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { prepareDataFolder, removeDataFolder } from './data-folder';
import { acquirePostgres } from './embedded-postgres';
import { livingLeases } from './leases';
import { findPostgresBinaries } from './postgres-binaries';
import { postgresUser } from './postgres-user';
import { stopPostmaster } from './postmaster';

const prefix = 'ballast-scratch-';

/** Speed for safety: what is in a scratch server may be lost at any time. */
const settings = {
  fsync: 'off',
  synchronous_commit: 'off',
  full_page_writes: 'off',
  max_connections: '200',
};

export type ScratchPostgres = { url: string; stop: () => Promise<void> };

/** A PostgreSQL of one's own in a temporary folder, removed by `stop`. */
export async function startScratchPostgres(): Promise<ScratchPostgres> {
  await sweep();
  const root = await mkdtemp(path.join(tmpdir(), prefix));
  const server = await acquirePostgres({ root, settings });
  const stop = async () => {
    await server.release();
    await removeDataFolder(await prepareDataFolder(root, postgresUser()));
  };
  return { url: server.url, stop };
}

/** The same for the time of `work`. */
export async function withScratchPostgres<T>(
  work: (server: ScratchPostgres) => Promise<T>,
): Promise<T> {
  const server = await startScratchPostgres();
  try {
    return await work(server);
  } finally {
    await server.stop();
  }
}

/** Stops and removes what killed test runs left behind. */
async function sweep(): Promise<void> {
  const user = postgresUser();
  const binaries = await findPostgresBinaries(user);
  for (const name of await readdir(tmpdir())) {
    if (!name.startsWith(prefix)) continue;
    const root = path.join(tmpdir(), name);
    try {
      const began = await readFile(path.join(root, 'postgres', 'PG_VERSION')).catch(() => null);
      if (!began || (await livingLeases(path.join(root, 'leases'))).length > 0) continue;
      const data = await prepareDataFolder(root, user);
      await stopPostmaster({ folder: data.cluster, binaries, user });
      await removeDataFolder(data);
    } catch {
      // Another user's folder, or one that is being removed at this moment.
    }
  }
}

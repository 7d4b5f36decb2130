import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Refusal } from '@/lib/cli/refusal';
import { withBallastDatabase } from '@/lib/cli/runtime/database';
import { seedHistory } from '@/lib/cli/runtime/seed-history';
import { runSite } from '@/lib/cli/runtime/site';
import { onServer, withDatabase } from '@/lib/testing/global-postgres';
import { seedTrees } from './seed-trees';
import { seedWallets } from './seed-wallets';

/**
 * The built site on a database of its own with the shipped history and a few made-up files that the
 * tests need, for the time of the e2e tests: on the server at TEST_DATABASE_URL, which `npm test`
 * shares with the integration tests, or on an embedded one. The folder is named as scratch, so what a killed run
 * leaves is swept away by the next.
 */
const root = await mkdtemp(path.join(tmpdir(), 'ballast-scratch-e2e-'));
process.env.BALLAST_DATA_DIR = root;
const server = process.env.TEST_DATABASE_URL;
const name = `ballast_e2e_${randomUUID().replaceAll('-', '')}`;
process.env.DATABASE_URL = server ? withDatabase(server, name) : '';
try {
  if (server) await onServer(server, `create database ${name}`);
  // Open throughout: a scratch folder whose server does not run may be swept away while we build.
  await withBallastDatabase(async ({ url }) => {
    await seedHistory(url);
    await seedTrees({ url, folder: root });
    await seedWallets({ url, folder: root });
    await runSite({ mode: 'start', port: Number(process.env.PORT), host: '127.0.0.1' });
  });
} catch (error) {
  console.error(error instanceof Refusal ? error.message : error);
  process.exitCode = 1;
} finally {
  if (server) await onServer(server, `drop database if exists ${name} with (force)`);
  await rm(root, { recursive: true, force: true });
}

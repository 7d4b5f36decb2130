import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Client } from 'pg';
import { useDatabase as serveFrom } from '@/lib/testing/use-database';
import { cloneLedger } from './ledger/clone-ledger';
import { benchExport } from './ledger/export';
import { benchIngest, benchRealFirstMonth } from './ledger/ingest';
import { writeMonths } from './ledger/months';
import { readTimes } from './ledger/read-times';
import { atMost, type BenchLine, withoutTarget } from './line';
import { withBenchDatabase } from './site';
import { fillSynthetic } from './synthetic';

/** `BALLAST_BENCH_ROWS=1000000` for the size at which memory must be the same. */
const ROWS = Number(process.env.BALLAST_BENCH_ROWS ?? 320_000);
const REPORTS = 10;
const SHARED = 0.95;

/** Ingest of a month's wallet file, and the reads of ten such months. */
export async function benchLedger(): Promise<BenchLine[]> {
  const folder = await mkdtemp(path.join(tmpdir(), 'ballast-bench-'));
  try {
    const files = await writeMonths(folder, { rows: ROWS, shared: SHARED });
    const real = await benchRealFirstMonth({ folder, files, rows: ROWS });
    return await withBenchDatabase(async (databaseUrl) => {
      await fillSynthetic(databaseUrl, { exchanges: 1, months: REPORTS + 2 });
      const client = new Client({ connectionString: databaseUrl });
      await client.connect();
      try {
        const setting = { client, databaseUrl, folder, files };
        const ingested = await benchIngest(setting, { rows: ROWS, shared: SHARED });
        return [...real, ...ingested, ...(await benchReads({ client, databaseUrl }))];
      } finally {
        await client.end();
      }
    });
  } finally {
    await rm(folder, { recursive: true });
  }
}

async function benchReads({
  client,
  databaseUrl,
}: {
  client: Client;
  databaseUrl: string;
}): Promise<BenchLine[]> {
  const undo = serveFrom(databaseUrl);
  const { rows } = await client.query<{ slug: string }>('SELECT slug FROM "Report" ORDER BY slug');
  const reports = rows.map(({ slug }) => slug).slice(0, REPORTS);
  for (const report of reports.slice(2)) await cloneLedger(client, 1, report);
  await client.query('VACUUM ANALYZE');
  const size = await client.query<{ holding: number; all: number }>(
    `SELECT pg_total_relation_size('"Holding_1"')::float / (SELECT count(*) FROM "Holding_1") AS holding,
       (pg_total_relation_size('"Address"') + pg_total_relation_size('"OwnershipProof"'))::float
         / (SELECT count(*) FROM "Address") AS "all"`,
  );
  const { holding = 0, all = 0 } = size.rows[0] ?? {};
  const ids = await client.query<{ id: number }>(
    'SELECT id FROM "Address" ORDER BY random() LIMIT 5000',
  );
  try {
    const times = await readTimes({ reports, addressIds: ids.rows.map(({ id }) => id) });
    const floor = times['primary key'] ?? { p50: Number.NaN, p95: Number.NaN };
    const lines = Object.entries(times)
      .filter(([name]) => name !== 'primary key')
      .map(([name, { p50, p95 }]) =>
        atMost(
          `${name}, ${REPORTS} reports of ${ROWS} rows, p95 against a primary-key read`,
          p95 / floor.p95,
          3,
          `${p95.toFixed(1)} ms against ${floor.p95.toFixed(1)} ms; medians ${p50.toFixed(1)} and ${floor.p50.toFixed(1)}`,
        ),
      );
    const bytes = `${Math.round(holding)} bytes a row and month, ${Math.round(all)} once for an address and its proof`;
    return [
      ...lines,
      withoutTarget('database size with indexes', bytes),
      ...(await benchExport(client, reports[0] ?? '')),
    ];
  } finally {
    await undo();
  }
}

import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { Client } from 'pg';
import { to } from 'pg-copy-streams';
import * as holdingsFile from '@/app/api/v1/exchanges/[exchange]/reports/[report]/holdings/export/route';
import { makeZip } from '@/lib/testing/make-zip';
import { useDatabase as serveFrom } from '@/lib/testing/use-database';
import { cloneLedger } from './ledger/clone-ledger';
import { ingestProcess } from './ledger/ingest-process';
import { plainCopySeconds, writeRows } from './ledger/plain-copy';
import { readTimes } from './ledger/read-times';
import { atMost, type BenchLine, told } from './line';
import { withBenchDatabase } from './site';
import { fillSynthetic } from './synthetic';
import { writeMix2022 } from './wallets/mix-2022';

/** `BALLAST_BENCH_ROWS=1000000` for the size at which memory must be the same. */
const ROWS = Number(process.env.BALLAST_BENCH_ROWS ?? 320_000);
const REPORTS = 10;
const SHARED = 0.95;

/** Ingest of a month's wallet file, and the reads of ten such months. */
export async function benchLedger(): Promise<BenchLine[]> {
  const folder = await mkdtemp(path.join(tmpdir(), 'ballast-bench-'));
  try {
    const files = await writeMonths(folder);
    return await withBenchDatabase(async (databaseUrl) => {
      await fillSynthetic(databaseUrl, { exchanges: 1, months: REPORTS + 2 });
      const client = new Client({ connectionString: databaseUrl });
      await client.connect();
      try {
        const ingested = await benchIngest({ client, databaseUrl, folder, files });
        return [...ingested, ...(await benchReads({ client, databaseUrl }))];
      } finally {
        await client.end();
      }
    });
  } finally {
    await rm(folder, { recursive: true });
  }
}

/** Two months as zips: the second has lost its first rows and gained as many new ones. */
async function writeMonths(folder: string): Promise<{ first: string; next: string }> {
  const fresh = Math.round(ROWS * (1 - SHARED));
  const csv = path.join(folder, 'rows.csv');
  await writeMix2022(csv, ROWS + fresh);
  const lines = (await readFile(csv, 'utf8')).split('\n');
  const head = lines.slice(0, 4);
  const rows = lines.slice(4, 4 + ROWS + fresh);
  const write = async (name: string, part: string[]) => {
    const file = path.join(folder, name);
    const bytes = Buffer.from([...head, ...part, ''].join('\n'));
    await writeFile(file, makeZip([{ name: 'okx_por.csv', bytes }]));
    return file;
  };
  return {
    first: await write('first.zip', rows.slice(0, ROWS)),
    next: await write('next.zip', rows.slice(fresh)),
  };
}

async function benchIngest({
  client,
  databaseUrl,
  folder,
  files,
}: {
  client: Client;
  databaseUrl: string;
  folder: string;
  files: { first: string; next: string };
}): Promise<BenchLine[]> {
  const first = await ingestProcess({ databaseUrl, file: files.first, report: '2022-11' });
  const rowsFile = path.join(folder, 'rows.copy');
  await writeRows(client, 1, rowsFile);
  const plain = await plainCopySeconds(client, rowsFile);
  const next = await ingestProcess({ databaseUrl, file: files.next, report: '2022-12' });
  const plainAgain = await plainCopySeconds(client, rowsFile);
  await client.query('DROP TABLE plain');
  const verified = Number(/(\d+) of them new/.exec(next.output)?.[1]);
  const detail = (seconds: number, copy: number) =>
    `${seconds.toFixed(1)} s from zip to queryable, plain COPY ${copy.toFixed(1)} s`;
  const what = `ingest of ${ROWS} rows against a plain COPY of them`;
  const peaks = [first, next].flatMap(({ peakMegabytes }) => peakMegabytes ?? []);
  return [
    atMost(`${what}, next month`, next.seconds / plainAgain, 2, detail(next.seconds, plainAgain)),
    atMost(
      `${what}, first month: every proof is new`,
      first.seconds / plain,
      2,
      detail(first.seconds, plain),
    ),
    {
      what: `peak memory of the ingest of ${ROWS} rows`,
      measured: `${Math.max(...peaks)} MB`,
      target: 'under 400 MB',
      met: peaks.length === 0 ? null : Math.max(...peaks) < 400,
    },
    {
      what: `proofs verified of a next month that shares ${SHARED * 100} %`,
      measured: `${verified} of ${ROWS}`,
      target: `${Math.round(ROWS * (1 - SHARED))}`,
      met: verified === Math.round(ROWS * (1 - SHARED)),
    },
  ];
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
      told('database size with indexes', bytes),
      await benchExport(client, reports[0] ?? ''),
    ];
  } finally {
    await undo();
  }
}

async function benchExport(client: Client, report: string): Promise<BenchLine> {
  const params = { exchange: 'okx', report };
  const request = new Request('http://localhost/x?format=csv&verdict=pass');
  const before = process.memoryUsage().rss;
  let peak = before;
  let began = performance.now();
  const response = await holdingsFile.GET(request, { params: Promise.resolve(params) });
  const body = response.body as AsyncIterable<Uint8Array> | null;
  for await (const chunk of body ?? []) {
    peak = Math.max(peak, process.memoryUsage().rss);
    if (chunk.length === 0) throw new Error('an empty chunk');
  }
  const ours = (performance.now() - began) / 1000;
  began = performance.now();
  const sink = new Writable({ write: (_chunk, _encoding, done) => done() });
  const copy = `COPY (SELECT a.network, a.address, g.label, g.asset, g.type, h.amount, g.status, h.line
    FROM "Holding" h JOIN "HoldingGroup" g ON g.id = h."groupId" JOIN "Address" a ON a.id = h."addressId"
    WHERE h."ledgerId" = 1 ORDER BY h.id) TO STDOUT (FORMAT csv)`;
  await pipeline(client.query(to(copy)), sink);
  const plain = (performance.now() - began) / 1000;
  return told(
    `export of ${ROWS} rows as CSV`,
    `${Math.round(ROWS / ours)} rows/s, plain COPY TO ${Math.round(ROWS / plain)} rows/s; memory grew by ${Math.round((peak - before) / 1e6)} MB`,
  );
}

import { Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Client } from 'pg';
import { to } from 'pg-copy-streams';
import * as holdingsFile from '@/app/api/v1/exchanges/[exchange]/reports/[report]/holdings/export/route';
import { type BenchLine, withoutTarget } from '../line';

/** Some tenth of the rows. */
const PART = 'network=arbitrum';

type Download = { seconds: number; grownMegabytes: number };

/** Downloads of a ledger through the route, in every format, beside a plain COPY TO. */
export async function benchExport(client: Client, report: string): Promise<BenchLine[]> {
  const rows = await rowsOf(client);
  // Loads what the first request loads.
  await download(report, 'format=csv&network=none');
  const lines: BenchLine[] = [];
  for (const format of ['csv', 'json', 'parquet']) {
    const part = await download(report, `format=${format}&${PART}`);
    const whole = await download(report, `format=${format}&verdict=pass`);
    lines.push(
      withoutTarget(
        `export of a ledger as ${format}`,
        `${Math.round(rows / whole.seconds)} rows/s; memory grew by ${whole.grownMegabytes} MB, by ${part.grownMegabytes} MB for a tenth of the rows`,
      ),
    );
  }
  const plain = await copySeconds(client);
  return [
    ...lines,
    withoutTarget('plain COPY TO of the same', `${Math.round(rows / plain)} rows/s`),
  ];
}

async function download(report: string, search: string): Promise<Download> {
  const request = new Request(`http://localhost/x?${search}`);
  const before = process.memoryUsage().rss;
  let peak = before;
  const began = performance.now();
  const response = await holdingsFile.GET(request, {
    params: Promise.resolve({ exchange: 'okx', report }),
  });
  for await (const chunk of (response.body ?? []) as AsyncIterable<Uint8Array>) {
    peak = Math.max(peak, process.memoryUsage().rss);
    if (chunk.length === 0) throw new Error('an empty chunk');
  }
  const seconds = (performance.now() - began) / 1000;
  return { seconds, grownMegabytes: Math.round((peak - before) / 1e6) };
}

async function copySeconds(client: Client): Promise<number> {
  const began = performance.now();
  const sink = new Writable({ write: (_chunk, _encoding, done) => done() });
  const copy = `COPY (SELECT a.network, a.address, g.label, g.asset, g.type, h.amount, g.status, h.line
    FROM "Holding_1" h JOIN "HoldingGroup" g ON g.id = h."groupId" JOIN "Address" a ON a.id = h."addressId"
    ORDER BY h.id) TO STDOUT (FORMAT csv)`;
  await pipeline(client.query(to(copy)), sink);
  return (performance.now() - began) / 1000;
}

async function rowsOf(client: Client): Promise<number> {
  const { rows } = await client.query<{ rows: number }>(
    'SELECT rows FROM "WalletLedger" WHERE id = 1',
  );
  return rows[0]?.rows ?? Number.NaN;
}

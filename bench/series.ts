import { setTimeout as delay } from 'node:timers/promises';
import { Client } from 'pg';
import { seedHistory } from '@/lib/cli/runtime/seed-history';
import { CHANGE_CHANNEL } from '@/lib/read-cache';
import { withBareRoute } from './bare-route';
import { atLeast, type BenchLine, median, told } from './line';
import { load } from './load';
import { withSite } from './site';

const PATH = '/api/v1/exchanges/okx/ratios';
const ROUNDS = 3;
const SECONDS = 6;
const TARGET = 0.7;
/** How often the caches are dropped in the cold run: ten ingests a second. */
const DROP_EVERY_MS = 100;

/**
 * The ratio series endpoint against a bare route of Next that sends the same bytes, in turns, at 50
 * connections: with warm caches, and while every cache is dropped ten times a second.
 */
export function benchSeries(): Promise<BenchLine[]> {
  return withSite({
    fill: seedHistory,
    work: async ({ url, databaseUrl }) => {
      const series = url + PATH;
      const first = performance.now();
      const response = await fetch(series, { headers: { 'accept-encoding': 'identity' } });
      const body = new Uint8Array(await response.arrayBuffer());
      const firstMs = performance.now() - first;
      return withBareRoute({
        body,
        work: async (bare) => {
          const warm: number[][] = [];
          const cold: number[][] = [];
          for (let round = 0; round < ROUNDS; round += 1) {
            const base = (await load({ url: bare, seconds: SECONDS })).perSecond;
            warm.push([(await load({ url: series, seconds: SECONDS })).perSecond, base]);
            const dropped = await whileDropping(databaseUrl, () =>
              load({ url: series, seconds: SECONDS, warmup: 0 }),
            );
            cold.push([dropped.perSecond, base]);
          }
          return [
            compared('ratio series at 50 connections, warm, against a bare route', warm),
            compared('the same, every cache dropped ten times a second', cold),
            told(
              'first answer of a fresh server',
              `${firstMs.toFixed(0)} ms, ${body.byteLength} bytes`,
            ),
          ];
        },
      });
    },
  });
}

function compared(what: string, pairs: readonly (readonly number[])[]): BenchLine {
  const of = (index: number) => median(pairs.map((pair) => pair[index] ?? Number.NaN));
  const ratio = median(pairs.map(([ours = Number.NaN, base = Number.NaN]) => ours / base));
  const detail = `${of(0).toFixed(0)} of ${of(1).toFixed(0)} requests/s, median of ${pairs.length}`;
  return atLeast(what, ratio, TARGET, detail);
}

/** Tells the server ten times a second that the data changed, as an ingest does. */
async function whileDropping<T>(databaseUrl: string, work: () => Promise<T>): Promise<T> {
  const client = new Client({ connectionString: databaseUrl });
  await client.connect();
  let over = false;
  const dropping = (async () => {
    while (!over) {
      await client.query(`NOTIFY ${CHANGE_CHANNEL}`);
      await delay(DROP_EVERY_MS);
    }
  })();
  try {
    return await work();
  } finally {
    over = true;
    await dropping;
    await client.end();
  }
}

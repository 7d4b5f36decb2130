import { setTimeout as delay } from 'node:timers/promises';
import { Client } from 'pg';
import { seedHistory } from '@/lib/cli/runtime/seed-history';
import { CHANGE_CHANNEL } from '@/lib/platform/read-cache';
import { withBareRoute } from './bare-route';
import { atLeast, type BenchLine, median, withoutTarget } from './line';
import { load } from './load';
import { withSite } from './site';

const PATH = '/api/v1/exchanges/okx/ratios';
/** Short turns, so that whatever else the machine does meets both alike. */
const ROUNDS = 6;
const SECONDS = 3;
const TARGET = 0.7;
/** How often the caches are dropped in the cold run: as if a report came in every second. */
const DROP_EVERY_MS = 1_000;

/**
 * The ratio series endpoint against a bare route of Next that sends the same bytes, in turns, at 50
 * connections: with warm caches, and while every cache is dropped once a second.
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
          const rates = { bare: [] as number[], warm: [] as number[], cold: [] as number[] };
          const turn = async (target: string, warmup = 0.5) =>
            (await load({ url: target, seconds: SECONDS, warmup })).perSecond;
          await Promise.all([turn(bare, 3), turn(series, 3)]);
          for (let round = 0; round < ROUNDS; round += 1) {
            rates.bare.push(await turn(bare));
            rates.warm.push(await turn(series));
            rates.cold.push(await whileDropping(databaseUrl, () => turn(series, 0)));
          }
          return [
            compared(
              'ratio series at 50 connections, warm, against a bare route',
              rates.warm,
              rates.bare,
            ),
            compared('the same, every cache dropped once a second', rates.cold, rates.bare),
            withoutTarget(
              'first answer of a fresh server',
              `${firstMs.toFixed(0)} ms, ${body.byteLength} bytes`,
            ),
          ];
        },
      });
    },
  });
}

function compared(what: string, ours: readonly number[], base: readonly number[]): BenchLine {
  const [rate, floor] = [median(ours), median(base)];
  const detail = `${rate.toFixed(0)} of ${floor.toFixed(0)} requests/s, medians of ${ROUNDS} turns`;
  return atLeast(what, rate / floor, TARGET, detail);
}

/** Tells the server every second that the data changed, as an ingest does. */
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

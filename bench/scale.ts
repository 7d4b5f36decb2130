import { type Database, openDatabase } from '@/lib/platform/db';
import { dropReadCache } from '@/lib/platform/read-cache';
import { getRatioSeries } from '@/lib/reports/assets/data';
import { HEADLINE_ASSETS } from '@/lib/reports/constants';
import { getOverview } from '@/lib/reports/overview/data';
import { atMost, type BenchLine, median } from './line';
import { withBenchDatabase } from './site';
import { fillSynthetic } from './synthetic';

const MONTHS = 47;
const EXCHANGES = 100;
const ROUNDS = 60;
const WARMUP = 10;
const TARGET = 1.5;

const holder = globalThis as typeof globalThis & { ballastDatabase?: Database };
const today = new Date('2026-11-22T12:00:00Z');

const READS: Readonly<Record<string, () => Promise<unknown>>> = {
  'ratio series read': () => getRatioSeries({ exchange: 'okx', assets: HEADLINE_ASSETS }),
  'overview read': () => getOverview({ exchange: 'okx', today, chartAssets: [] }),
};

/**
 * The reads behind the overview and the ratio series with 100 times the data (4,700 reports of 100
 * exchanges, 22 assets) against the same reads with 47 reports. Nothing is cached: each read goes
 * to the database; the two databases take turns.
 */
export function benchScale(): Promise<BenchLine[]> {
  return withBenchDatabase((smallUrl) =>
    withBenchDatabase(async (largeUrl) => {
      await fillSynthetic(smallUrl, { exchanges: 1, months: MONTHS });
      await fillSynthetic(largeUrl, { exchanges: EXCHANGES, months: MONTHS });
      const small = openDatabase({ url: smallUrl, pool: 5 });
      const large = openDatabase({ url: largeUrl, pool: 5 });
      try {
        const lines: BenchLine[] = [];
        for (const [what, read] of Object.entries(READS)) lines.push(await compare(what, read));
        return lines;
      } finally {
        holder.ballastDatabase = undefined;
        await Promise.all([small.$disconnect(), large.$disconnect()]);
      }

      async function compare(what: string, read: () => Promise<unknown>): Promise<BenchLine> {
        const times: { small: number; large: number }[] = [];
        for (let round = 0; round < ROUNDS + WARMUP; round += 1) {
          const pair = { small: await timed(small, read), large: await timed(large, read) };
          if (round >= WARMUP) times.push(pair);
        }
        const few = median(times.map((pair) => pair.small));
        const many = median(times.map((pair) => pair.large));
        const detail = `${many.toFixed(1)} ms against ${few.toFixed(1)} ms, median of ${ROUNDS}, uncached`;
        return atMost(`${what}, 4,700 reports against 47`, many / few, TARGET, detail);
      }
    }),
  );
}

async function timed(database: Database, read: () => Promise<unknown>): Promise<number> {
  holder.ballastDatabase = database;
  dropReadCache();
  const started = performance.now();
  await read();
  return performance.now() - started;
}

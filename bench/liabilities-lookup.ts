import { z } from 'zod';
import { GET as lookUp } from '@/app/api/v1/exchanges/[exchange]/reports/[report]/liabilities/leaves/route';
import { requireReport } from '@/lib/api/require-existing';
import { jsonRoute } from '@/lib/http/json-route';
import { defineOperation } from '@/lib/http/operation';
import { type PrefixFacts, prefixOf } from '@/lib/liabilities/lookup-prefix';
import { db } from '@/lib/platform/db';
import { useDatabase as switchDatabase } from '@/lib/testing/use-database';

export type LookupTimes = { lookUp: number; primaryKey: number; bytes: number; leaves: number };

const READS = 600;

/** A route that reads one row of the same table by its primary key, in the same wrapper. */
const primaryKey = jsonRoute(
  defineOperation({
    id: 'benchPrimaryKey',
    path: '/bench/{exchange}/{report}',
    tag: 'Service',
    summary: '',
    description: '',
    params: {
      exchange: { description: '', example: '' },
      report: { description: '', example: '' },
    },
    query: { chunk: z.string().transform(Number), tree: z.string().transform(Number) },
    response: z.object({ nodes: z.string() }).meta({ id: 'BenchRow' }),
    example: { nodes: '' },
    problems: [],
    cache: 'short',
  }),
  async ({ params, query: { tree: treeId, chunk } }) => {
    await requireReport({ ...params, revision: null });
    const id = { treeId, tier: 0, chunk };
    const row = await db().liabilityChunk.findUniqueOrThrow({ where: { treeId_tier_chunk: id } });
    return { nodes: Buffer.from(row.nodes).toString('base64') };
  },
);

/** The 95th percentiles of look-ups and of primary-key reads, by turns, each of another row. */
export async function measureLookups(
  url: string,
  { report, facts, treeId }: { report: string; facts: PrefixFacts; treeId: number },
): Promise<LookupTimes> {
  const restore = switchDatabase(url);
  const context = { params: Promise.resolve({ exchange: 'okx', report }) };
  const times = { lookUp: [] as number[], primaryKey: [] as number[] };
  const sizes: number[] = [];
  const counts: number[] = [];
  try {
    for (let i = 0; i < READS + 50; i += 1) {
      const hash = (Math.imul(i + 1, 0x9e3779b1) >>> 0).toString(16).padStart(8, '0');
      const { prefix, bits } = prefixOf(hash, facts);
      const path = `http://bench/api?prefix=${prefix}&bits=${bits}`;
      const [took, text] = await timed(() => lookUp(new Request(path), context));
      const chunk = Math.floor(((i * 7919) % 100_003) * (facts.leaves / 16 / 100_003));
      const [alone] = await timed(() =>
        primaryKey.GET(new Request(`http://bench/?tree=${treeId}&chunk=${chunk}`), context),
      );
      if (i < 50) continue;
      times.lookUp.push(took);
      times.primaryKey.push(alone);
      sizes.push(text.length);
      counts.push(text.split('"index"').length - 1);
    }
  } finally {
    await restore();
  }
  const mean = (values: number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
  return {
    lookUp: p95(times.lookUp),
    primaryKey: p95(times.primaryKey),
    bytes: mean(sizes),
    leaves: mean(counts),
  };
}

async function timed(read: () => Promise<Response>): Promise<[number, string]> {
  const began = performance.now();
  const response = await read();
  const took = performance.now() - began;
  const text = await response.text();
  if (response.status !== 200) throw new Error(text);
  return [took, text];
}

function p95(values: number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length * 0.95)] ?? Number.NaN;
}

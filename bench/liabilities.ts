import { execFile } from 'node:child_process';
import { closeSync, openSync, writeFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { writeLargeTree } from '@/lib/demo/large-tree';
import { shortPrefixTexts } from '@/lib/liabilities/read-prefix';
import { openDatabase } from '@/lib/platform/db';
import { storeReportFixtures } from '@/lib/testing/report-fixtures';
import { copyLeaves, hashLoop } from './liabilities-floor';
import { measureLookups } from './liabilities-lookup';
import { atMost, type BenchLine, withoutTarget } from './line';
import { withBenchDatabase } from './site';

/** Leaves of the large tree; a tenth of them is ingested too, to see that memory does not grow. */
const LEAVES = Number(process.env.BALLAST_BENCH_LEAVES ?? 1_000_000);
/** A leaf's line but for its amounts. */
const LEAF_LINE_BYTES = 64 + ',1,{"BTC":"","ETH":"","USDT":""}\n'.length;
const REPORTS = { small: '2022-11', large: '2023-03' };

/** A whole tree of liabilities: verified and stored, its size, and look-ups in it. */
export async function benchLiabilities(): Promise<BenchLine[]> {
  const folder = await mkdtemp(path.join(tmpdir(), 'ballast-bench-'));
  try {
    const small = writeTree(folder, LEAVES / 10);
    const large = writeTree(folder, LEAVES);
    return await withBenchDatabase(async (url) => {
      const db = openDatabase({ url, pool: 1 });
      try {
        await storeReportFixtures(db);
        const first = await ingest(url, small.tree, REPORTS.small);
        // Before and after what is held against them: other work on the machine then weighs alike.
        const before = { hashing: hashLoop(LEAVES), copying: await copyLeaves(url, large.rows) };
        const second = await ingest(url, large.tree, REPORTS.large);
        const hashing = (before.hashing + hashLoop(LEAVES)) / 2;
        const copying = (before.copying + (await copyLeaves(url, large.rows))) / 2;
        const stored = await db.liabilityTree.findFirstOrThrow({
          where: { leaves: LEAVES },
        });
        const [size] = await db.$queryRaw<{ bytes: bigint }[]>`
          SELECT pg_total_relation_size('"LiabilityChunk"') + pg_total_relation_size('"LiabilityBucket"') AS bytes`;
        const bytes = Number(size?.bytes ?? 0) / 1.1;
        const reads = await measureLookups(url, {
          report: REPORTS.large,
          facts: { ...stored, shortPrefixes: shortPrefixTexts(stored) },
          treeId: stored.id,
        });
        const floor = hashing + copying;
        const ms = (value: number) => `${Math.round(value)} ms`;
        return [
          atMost(
            `full tree of ${LEAVES} leaves verified and stored, against a bare hash loop and a COPY of the leaves`,
            second.milliseconds / floor,
            2.5,
            `${ms(second.milliseconds)}; floor ${ms(hashing)} + ${ms(copying)}`,
          ),
          atMost(
            'storage of the tree against its leaves’ lines in the file',
            bytes / large.leafBytes,
            1.3,
            `${(bytes / LEAVES).toFixed(1)} of ${(large.leafBytes / LEAVES).toFixed(1)} bytes a leaf`,
          ),
          atMost(
            'the same against the leaves packed (32 bytes of hash, amounts as text)',
            bytes / large.packedBytes,
            1.3,
            `${(large.packedBytes / LEAVES).toFixed(1)} bytes a leaf`,
          ),
          withoutTarget(
            `most memory, ${LEAVES / 10} leaves and ${LEAVES}`,
            `${Math.round(first.megabytes)} MB and ${Math.round(second.megabytes)} MB`,
          ),
          atMost(
            `p95 of a look-up among ${LEAVES} leaves, against a primary-key read in the same wrapper`,
            reads.lookUp / reads.primaryKey,
            3,
            `${reads.lookUp.toFixed(2)} of ${reads.primaryKey.toFixed(2)} ms; ${reads.leaves.toFixed(1)} leaves, ${Math.round(reads.bytes / 1024)} KB`,
          ),
        ];
      } finally {
        await db.$disconnect();
      }
    });
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function ingest(
  url: string,
  tree: string,
  report: string,
): Promise<{ milliseconds: number; megabytes: number }> {
  const script = path.join(import.meta.dirname, 'liabilities-ingest.ts');
  const { stdout } = await promisify(execFile)(process.execPath, [
    ...['--import', 'tsx', script, url, tree, report],
  ]);
  return JSON.parse(stdout) as { milliseconds: number; megabytes: number };
}

/** Writes the tree, and its leaves alone as rows for COPY. */
function writeTree(
  folder: string,
  leaves: number,
): { tree: string; rows: string; leafBytes: number; packedBytes: number } {
  const tree = path.join(folder, `tree-${leaves}.txt`);
  const rows = path.join(folder, `leaves-${leaves}.tsv`);
  const sizes = { leafBytes: 0, packedBytes: 0 };
  const out = openSync(rows, 'w');
  let place = 0;
  let text = '';
  const flush = () => {
    writeFileSync(out, text);
    text = '';
  };
  writeLargeTree({
    file: tree,
    seed: 'bench',
    leaves,
    onLeaf({ hash, amounts }) {
      const digits = amounts.reduce((sum, amount) => sum + amount.length, 0);
      sizes.leafBytes += LEAF_LINE_BYTES + digits;
      sizes.packedBytes += 32 + amounts.length + digits;
      text += `${place}\t\\\\x${hash}\t${amounts.join('\t')}\n`;
      place += 1;
      if (text.length > 512 * 1024) flush();
    },
  });
  flush();
  closeSync(out);
  return { tree, rows, ...sizes };
}

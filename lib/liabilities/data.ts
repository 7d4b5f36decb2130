import { hash } from 'node:crypto';
import { type Database, db } from '@/lib/db';
import { subtractDecimals } from '@/lib/format/decimal';
import type { Prisma } from '@/lib/generated/prisma/client';
import { cachedRead } from '@/lib/read-cache';
import { unpackNodes } from '@/lib/sources/okx/liability-node';
import { FEWEST_LEAVES, MOST_LEAVES, type TreeScheme } from './constants';
import type { StoredLeaf } from './leaf-columns';
import { prefixText } from './lookup-prefix';
import { type PrefixRule, readPrefix, shortPrefixTexts } from './read-prefix';
import { rootStanding } from './root-standing';
import type { LeafLookup, LiabilityTree, ReportLiabilities, SumProof } from './schema';
import { ROW_NODES, rowOfLeaf, tierCount } from './tree-layout';
import { TreeRows } from './tree-rows';

type Options = { database?: Database };
type Target = { exchange: string; report: string };

const artifact = { select: { name: true, sha256: true, bytes: true, ingestedAt: true } } as const;
const liabilitiesSelect = {
  currentRevision: { select: { liabilitiesRoot: true } },
  currentTree: { include: { artifact } },
  currentSumProof: { include: { artifact } },
} satisfies Prisma.ReportSelect;

type LiabilitiesRow = Prisma.ReportGetPayload<{ select: typeof liabilitiesSelect }>;

/** What is stored of a report's liabilities; null when there is no such report. */
export async function getReportLiabilities({
  exchange,
  report,
  database,
}: Options & Target): Promise<ReportLiabilities | null> {
  const row = await findLiabilities({ exchange, report, database });
  if (!row) return null;
  const published = row.currentRevision?.liabilitiesRoot ?? null;
  return {
    exchange,
    report,
    tree: row.currentTree && describeTree(row.currentTree, published),
    sumProof: row.currentSumProof && describeSumProof(row.currentSumProof, published),
  };
}

function findLiabilities({
  exchange,
  report,
  database,
}: Options & Target): Promise<LiabilitiesRow | null> {
  const read = (from: Database) =>
    from.report.findFirst({
      where: { slug: report, currentRevisionId: { not: null }, exchange: { slug: exchange } },
      select: liabilitiesSelect,
    });
  if (database) return read(database);
  return cachedRead({ key: `liabilities:${exchange}:${report}`, read: () => read(db()) });
}

/**
 * Every leaf whose hash begins with the prefix, with its path: at least a dozen. The tree's `prefixBits`
 * and short prefixes see to that; where hashes are spread unevenly the answer is widened to a shorter
 * one. `bad-prefix` when it is not exactly one that this tree asks for (`bits`, unless told otherwise,
 * being its `prefixBits`), `no-tree` when none is stored.
 */
export async function lookUpLeaves({
  exchange,
  report,
  prefix,
  bits: asked,
  database,
}: Options & Target & { prefix: string; bits?: number }): Promise<
  LeafLookup | { problem: 'no-tree' } | { problem: 'bad-prefix'; asks: PrefixRule }
> {
  const tree = (await findLiabilities({ exchange, report, database }))?.currentTree;
  if (!tree) return { problem: 'no-tree' };
  const { prefixBits, leaves } = tree;
  const from = database ?? db();
  const group = readPrefix({ prefix, bits: asked ?? prefixBits }, tree);
  if ('asks' in group) return { problem: 'bad-prefix', ...group };
  const { number } = group;
  const { bits, places } = await findPlaces(from, { treeId: tree.id, prefixBits, ...group });
  const shown = places.slice(0, MOST_LEAVES);
  const rows = await readRows(from, { treeId: tree.id, top: tree.height, places: shown });
  const sha256 = (text: string) => hash('sha256', text, 'hex');
  const stored = new TreeRows({ leaves, rows, sha256 });
  return {
    ...{ exchange, report, tree: tree.revision, scheme: tree.scheme as TreeScheme },
    root: tree.root,
    prefix: prefixText(number * 2 ** (32 - group.bits), bits),
    bits,
    complete: shown.length === places.length,
    leaves: shown.map((index) => {
      const { leaf, siblings } = stored.path(index);
      const path = siblings.map(({ hash: name, texts, side }) => ({
        ...{ hash: name, balances: balancesOf(texts), side },
      }));
      return { hash: leaf.hash, balances: balancesOf(leaf.texts), index, path };
    }),
  };
}

/** Rows of the leaves' tier that an export reads at a time: 8,192 leaves. */
const EXPORT_ROWS = 512;

/**
 * All leaves of the tree that is stored for a report, from left to right, a batch at a time, so that
 * whoever reads them holds one batch. Null where no tree is stored.
 */
export async function openLeaves({
  exchange,
  report,
  database = db(),
}: Options & Target): Promise<AsyncGenerator<{ first: number; leaves: StoredLeaf[] }> | null> {
  const tree = (await findLiabilities({ exchange, report, database }))?.currentTree;
  return tree ? readLeaves(database, tree.id) : null;
}

async function* readLeaves(
  database: Database,
  treeId: number,
): AsyncGenerator<{ first: number; leaves: StoredLeaf[] }> {
  for (let chunk = 0; ; chunk += EXPORT_ROWS) {
    const rows = await database.liabilityChunk.findMany({
      where: { treeId, tier: 0, chunk: { gte: chunk, lt: chunk + EXPORT_ROWS } },
      orderBy: { chunk: 'asc' },
      select: { nodes: true },
    });
    const leaves = rows.flatMap(({ nodes }) => unpackNodes(nodes));
    if (leaves.length > 0) yield { first: chunk * ROW_NODES, leaves };
    if (rows.length < EXPORT_ROWS) return;
  }
}

/** Bits by which a prefix is cut at once where fewer than a dozen leaves share it. */
const WIDEN_BITS = 3;

/** The places of the leaves under the prefix, which is cut short until a dozen share it. */
async function findPlaces(
  database: Database,
  group: { treeId: number; prefixBits: number; number: number; bits: number },
): Promise<{ bits: number; places: number[] }> {
  const { treeId, prefixBits } = group;
  const bucket = group.number * 2 ** (prefixBits - group.bits);
  let read = group.bits;
  let buckets = await readBuckets(database, { treeId, ...rangeOf(bucket, prefixBits, read) });
  for (let bits = group.bits; ; bits -= 1) {
    if (bits < read) {
      read = Math.max(0, bits - WIDEN_BITS);
      buckets = await readBuckets(database, { treeId, ...rangeOf(bucket, prefixBits, read) });
    }
    const { first, last } = rangeOf(bucket, prefixBits, bits);
    const found = buckets.filter(({ bucket }) => bucket >= first && bucket <= last);
    const bytes = found.reduce((sum, { leaves }) => sum + leaves.length, 0);
    if (bits > 0 && bytes < 4 * FEWEST_LEAVES) continue;
    return { bits, places: found.flatMap(({ leaves }) => placesIn(leaves)).sort((a, b) => a - b) };
  }
}

/** The buckets whose first `bits` bits are those of bucket `number`, itself of `all` bits. */
function rangeOf(number: number, all: number, bits: number): { first: number; last: number } {
  const width = 2 ** (all - bits);
  const first = Math.floor(number / width) * width;
  return { first, last: first + width - 1 };
}

function readBuckets(
  database: Database,
  { treeId, first, last }: { treeId: number; first: number; last: number },
): Promise<{ bucket: number; leaves: Uint8Array }[]> {
  // A tree whose hashes are no hashes may have millions of leaves in a bucket.
  const most = 4 * (MOST_LEAVES + 1);
  return database.$queryRaw`
    SELECT bucket, substr(leaves, 1, ${most}::int) AS leaves FROM "LiabilityBucket"
    WHERE "treeId" = ${treeId} AND bucket BETWEEN ${first} AND ${last} ORDER BY bucket`;
}

function placesIn(leaves: Uint8Array): number[] {
  const view = new DataView(leaves.buffer, leaves.byteOffset, leaves.byteLength);
  return Array.from({ length: leaves.length / 4 }, (_, i) => view.getUint32(4 * i));
}

/** The rows in which the leaves at these places and everything beside their paths lie. */
function readRows(
  database: Database,
  { treeId, top, places }: { treeId: number; top: number; places: readonly number[] },
): Promise<{ tier: number; chunk: number; nodes: Uint8Array }[]> {
  const perTier = Array.from({ length: tierCount(top) }, (_, tier) => [
    ...new Set(places.map((place) => rowOfLeaf(tier, place))),
  ]);
  const tiers = perTier.flatMap((rows, tier) => rows.map(() => tier));
  const chunks = perTier.flat();
  return database.$queryRaw`
    SELECT tier, chunk, nodes FROM "LiabilityChunk" WHERE "treeId" = ${treeId}
      AND (tier, chunk) IN (SELECT * FROM unnest(${tiers}::smallint[], ${chunks}::int[]))`;
}

/** In the order of `TREE_COINS`, in which the scheme hashes them. */
function balancesOf([btc = '0', eth = '0', usdt = '0']: readonly string[]): Record<string, string> {
  return { BTC: btc, ETH: eth, USDT: usdt };
}

function describeTree(
  row: NonNullable<LiabilitiesRow['currentTree']>,
  published: string | null,
): LiabilityTree {
  const { revision, root, leaves, height, prefixBits } = row;
  return {
    ...{ revision, root, leaves, height, prefixBits },
    shortPrefixes: shortPrefixTexts(row),
    scheme: row.scheme as TreeScheme,
    publishedRoot: rootStanding(root, published),
    totals: row.totals as LiabilityTree['totals'],
    verifiedAt: row.createdAt.toISOString(),
    file: describeFile(row.artifact),
  };
}

function describeSumProof(
  row: NonNullable<LiabilitiesRow['currentSumProof']>,
  published: string | null,
): SumProof {
  const { revision, root, tokenCount, batchSize, levels, rootVdDigest } = row;
  const equity = row.equity.toFixed();
  const debt = row.debt.toFixed();
  return {
    ...{ revision, root, equity, debt, tokenCount, batchSize, levels, rootVdDigest },
    liability: subtractDecimals(equity, debt),
    publishedRoot: rootStanding(root, published),
    globalProof: 'not-verified-here',
    file: describeFile(row.artifact),
  };
}

function describeFile({
  bytes,
  ingestedAt,
  ...file
}: {
  name: string;
  sha256: string;
  bytes: bigint;
  ingestedAt: Date;
}): LiabilityTree['file'] {
  return { ...file, bytes: Number(bytes), ingestedAt: ingestedAt.toISOString() };
}

import { hash } from 'node:crypto';
import { subtractDecimals } from '@/lib/format/decimal';
import type { Prisma } from '@/lib/generated/prisma/client';
import { findLeaves, treeRows } from '@/lib/liabilities/rows/data';
import { ROW_NODES } from '@/lib/liabilities/rows/tree-layout';
import { writeLookup } from '@/lib/liabilities/rows/write-lookup';
import { type Database, db } from '@/lib/platform/db';
import { cachedRead } from '@/lib/platform/read-cache';
import { unpackNodes } from '@/lib/sources/okx/liability-node';
import { MOST_LEAVES, type TreeScheme } from './constants';
import type { StoredLeaf } from './leaf-columns';
import { prefixText } from './lookup-prefix';
import { type PrefixRule, readPrefix, shortPrefixTexts } from './read-prefix';
import { rootStanding } from './root-standing';
import type { LiabilityTree, ReportLiabilities, SumProof } from './schema';

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
 * being its `prefixBits`), `no-tree` when none is stored. An answer is the JSON of a `LeafLookup`.
 */
export async function lookUpLeaves({
  exchange,
  report,
  prefix,
  bits: asked,
  database,
}: Options & Target & { prefix: string; bits?: number }): Promise<
  | { json: Uint8Array<ArrayBuffer> }
  | { problem: 'no-tree' }
  | { problem: 'bad-prefix'; asks: PrefixRule }
> {
  const tree = (await findLiabilities({ exchange, report, database }))?.currentTree;
  if (!tree) return { problem: 'no-tree' };
  const { prefixBits, leaves } = tree;
  const group = readPrefix({ prefix, bits: asked ?? prefixBits }, tree);
  if ('asks' in group) return { problem: 'bad-prefix', ...group };
  const { bits, found } = await findLeaves({ treeId: tree.id, prefixBits, ...group, database });
  const shown = found.slice(0, MOST_LEAVES);
  const places = shown.map(({ place }) => place).sort((a, b) => a - b);
  const rows = await treeRows(shown, { treeId: tree.id, top: tree.height, database });
  const head = {
    exchange,
    report,
    tree: tree.revision,
    scheme: tree.scheme as TreeScheme,
    root: tree.root,
    prefix: prefixText(group.number * 2 ** (32 - group.bits), bits),
    bits,
    complete: shown.length === found.length,
  };
  const sha256 = (bytes: Uint8Array) => hash('sha256', bytes, 'hex');
  return { json: writeLookup({ head, leaves, places, rows, sha256 }) };
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

function describeTree(
  row: NonNullable<LiabilitiesRow['currentTree']>,
  published: string | null,
): LiabilityTree {
  const { revision, root, leaves, height, prefixBits } = row;
  return {
    revision,
    root,
    leaves,
    height,
    prefixBits,
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
    revision,
    root,
    equity,
    debt,
    tokenCount,
    batchSize,
    levels,
    rootVdDigest,
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

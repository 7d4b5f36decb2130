import { LRUCache } from 'lru-cache';
import { Prisma } from '@/lib/generated/prisma/client';
import { FEWEST_LEAVES, MOST_LEAVES } from '@/lib/liabilities/constants';
import { type Database, db } from '@/lib/platform/db';
import { dataVersion } from '@/lib/platform/read-cache';
import { HexRow } from './hex-row';
import { ROW_NODES, rowOfLeaf, tierCount } from './tree-layout';
import type { FindRow } from './write-lookup';

type Options = { database?: Database };

/** A leaf's place in the tree, the row it lies in, and the one with heights 5 to 8 above it. */
export type FoundLeaf = { place: number; leaves: string; above: string | null };

/** A group of leaves: bucket `number` of all that are told apart by `bits` bits. */
type Group = { treeId: number; prefixBits: number; number: number; bits: number };

/**
 * The leaves under a prefix, which is cut short until a dozen share it; of more than are ever answered,
 * one more. `bits` is what is left of the prefix.
 */
export async function findLeaves({
  database = db(),
  ...group
}: Options & Group): Promise<{ bits: number; found: FoundLeaf[] }> {
  const { treeId, prefixBits, number, bits } = group;
  const { first, last } = bucketsOf(number, bits, { prefixBits, bits });
  const found = await database.$queryRaw<FoundLeaf[]>`
    /* prepared: leaves-of-buckets */
    SELECT place, ${rowOf(treeId, 0)} AS leaves, ${rowOf(treeId, 1)} AS above
    FROM (${placesIn(Prisma.sql`bucket IN (${first}, ${last})`, treeId)}) places`;
  if (found.length >= FEWEST_LEAVES || bits === 0) return { bits, found };
  return widen(database, group);
}

/** For a tree whose hashes are spread unevenly: the same for the first shorter prefix that has enough. */
async function widen(
  database: Database,
  { treeId, prefixBits, number, bits }: Group,
): Promise<{ bits: number; found: FoundLeaf[] }> {
  for (let kept = bits - 1; ; kept -= 1) {
    const { first, last } = bucketsOf(number, bits, { prefixBits, bits: kept });
    const found = await database.$queryRaw<FoundLeaf[]>`
      SELECT place, ${rowOf(treeId, 0)} AS leaves, ${rowOf(treeId, 1)} AS above
      FROM (${placesIn(Prisma.sql`bucket BETWEEN ${first} AND ${last}`, treeId)}) places`;
    if (found.length >= FEWEST_LEAVES || kept <= 0) return { bits: Math.max(0, kept), found };
  }
}

/** The buckets whose first `to.bits` bits are those of a prefix of `bits` bits. */
function bucketsOf(
  prefix: number,
  bits: number,
  to: { prefixBits: number; bits: number },
): { first: number; last: number } {
  const first = Math.floor(prefix / 2 ** (bits - to.bits)) * 2 ** (to.prefixBits - to.bits);
  return { first, last: first + 2 ** (to.prefixBits - to.bits) - 1 };
}

/** Postgres turns the four bytes of each place into a number. */
function placesIn(buckets: Prisma.Sql, treeId: number): Prisma.Sql {
  // A tree whose hashes are no hashes may have millions of leaves in a bucket.
  const bytes = 4 * (MOST_LEAVES + 1);
  return Prisma.sql`
    SELECT (get_byte(places, i) << 24) | (get_byte(places, i + 1) << 16)
      | (get_byte(places, i + 2) << 8) | get_byte(places, i + 3) AS place
    FROM (SELECT substr(leaves, 1, ${bytes}::int) AS places FROM "LiabilityBucket"
      WHERE "treeId" = ${treeId} AND ${buckets} ORDER BY bucket) bucket,
      generate_series(0, length(places) - 4, 4) AS i
    LIMIT ${MOST_LEAVES + 1}`;
}

/** The row of a tier above a place, as hex: a subquery, so that it is read by its key however many there are. */
function rowOf(treeId: number, tier: 0 | 1): Prisma.Sql {
  return Prisma.sql`(SELECT encode(nodes, 'hex') FROM "LiabilityChunk" WHERE "treeId" = ${treeId}
    AND tier = ${tier}::smallint AND chunk = place / ${ROW_NODES ** (tier + 1)}::int)`;
}

/** Bytes of upper rows that are kept: all those of a tree of ten million leaves. */
const UPPER_BYTES = 16 * 1024 * 1024;
const holder = globalThis as typeof globalThis & { ballastUpperRows?: LRUCache<string, HexRow> };

function upperRows(): LRUCache<string, HexRow> {
  holder.ballastUpperRows ??= new LRUCache({
    maxSize: UPPER_BYTES,
    sizeCalculation: ({ text, starts }) => text.length + 8 * starts.length + 256,
  });
  return holder.ballastUpperRows;
}

/**
 * All rows that the paths of these leaves lead through. From height 9 up they are few, a sixteenth of a
 * sixteenth of a row a leaf, and shared by all: those are kept in memory.
 */
export async function treeRows(
  found: readonly FoundLeaf[],
  { treeId, top, database }: Options & { treeId: number; top: number },
): Promise<FindRow> {
  const rows = new Map<number, HexRow>();
  for (const { place, leaves, above } of found) {
    add(rows, { tier: 0, row: rowOfLeaf(0, place), nodes: leaves });
    if (above !== null) add(rows, { tier: 1, row: rowOfLeaf(1, place), nodes: above });
  }
  const kept = database ? null : upperRows();
  const keptKey = (tier: number, row: number) => `${dataVersion()} ${treeId} ${tier} ${row}`;
  const missing = new Map<number, { tier: number; row: number }>();
  for (let tier = 2; tier < tierCount(top); tier += 1) {
    for (const { place } of found) {
      const row = rowOfLeaf(tier, place);
      const key = keyOf(tier, row);
      if (rows.has(key) || missing.has(key)) continue;
      const known = kept?.get(keptKey(tier, row));
      if (known) rows.set(key, known);
      else missing.set(key, { tier, row });
    }
  }
  if (missing.size > 0) {
    for (const one of await readRows(database ?? db(), { treeId, wanted: [...missing.values()] })) {
      const read = add(rows, one);
      kept?.set(keptKey(one.tier, one.row), read);
    }
  }
  return (tier, row) => {
    const nodes = rows.get(keyOf(tier, row));
    if (!nodes) throw new Error(`row ${row} of tier ${tier} is not stored`);
    return nodes;
  };
}

type StoredRow = { tier: number; row: number; nodes: string };

function add(rows: Map<number, HexRow>, { tier, row, nodes }: StoredRow): HexRow {
  const key = keyOf(tier, row);
  const known = rows.get(key);
  if (known) return known;
  const read = new HexRow(Buffer.from(nodes, 'latin1'));
  rows.set(key, read);
  return read;
}

/** One number for a tier and a place in it, exact for every tree there can be. */
function keyOf(tier: number, row: number): number {
  return row * 64 + tier;
}

function readRows(
  database: Database,
  { treeId, wanted }: { treeId: number; wanted: readonly { tier: number; row: number }[] },
): Promise<StoredRow[]> {
  const tiers = wanted.map(({ tier }) => tier);
  const rows = wanted.map(({ row }) => row);
  return database.$queryRaw`
    /* prepared: rows-of-tree */
    SELECT tier, chunk AS row, encode(nodes, 'hex') AS nodes FROM "LiabilityChunk"
    WHERE "treeId" = ${treeId}
      AND (tier, chunk) IN (SELECT * FROM unnest(${tiers}::smallint[], ${rows}::int[]))`;
}

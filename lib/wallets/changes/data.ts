import { Prisma } from '@/lib/generated/prisma/client';
import { type Database, db } from '@/lib/platform/db';
import { cachedRead } from '@/lib/platform/read-cache';
import { UNKNOWN_ASSET } from '@/lib/wallets/constants';
import { holdingTable } from '@/lib/wallets/holdings/holding-table';
import { findLedger } from '@/lib/wallets/ledger/data';
import { networkName } from '@/lib/wallets/networks';
import { CHANGES_PAGE, type ChangeKind, MOVES_PER_ASSET } from './constants';
import type { Comparison, HoldingChange, NetChange } from './schema';

type Options = { database?: Database };

/** Two reports of one exchange, by their current ledgers. */
export type ChangeChoice = { exchange: string; from: string; to: string };

export type ChangeFilter = { kind?: ChangeKind | null; asset?: string | null };

/**
 * What changed between the wallet ledgers of two reports; null when one of them has none. Rows are
 * compared by address and coin label; rows that repeat both are summed.
 */
export function compareReports({
  database,
  ...choice
}: Options & ChangeChoice): Promise<Comparison | null> {
  if (database) return readComparison(database, choice);
  const key = `comparison:${choice.exchange}:${choice.from}:${choice.to}`;
  return cachedRead({ key, read: () => readComparison(db(), choice) });
}

/** The largest changes first; `page` counts from 1. Null when one of the ledgers is not there. */
export function listChanges({
  page = 1,
  limit = CHANGES_PAGE.default,
  kind = null,
  asset = null,
  database,
  ...choice
}: Options & ChangeChoice & ChangeFilter & { page?: number; limit?: number }): Promise<{
  changes: HoldingChange[];
  more: boolean;
} | null> {
  const read = async (from: Database) => {
    const ledgers = await findBoth(from, choice);
    if (!ledgers) return null;
    const rows = await from.$queryRaw<ChangeRow[]>`
      ${changes(ledgers)}, page AS (
        SELECT * FROM changes WHERE kind <> 'unchanged' AND ${matches({ kind, asset })}
        ORDER BY ${LARGEST_FIRST} LIMIT ${limit + 1} OFFSET ${(page - 1) * limit}
      )
      SELECT ${COLUMNS} FROM page JOIN "Address" a ON a.id = "addressId" ORDER BY ${LARGEST_FIRST}`;
    return { changes: rows.slice(0, limit), more: rows.length > limit };
  };
  if (database) return read(database);
  const key = `changes:${JSON.stringify([choice, kind, asset, page, limit])}`;
  return cachedRead({ key, read: () => read(db()) });
}

/** Rows fetched at a time from the cursor of an export. */
const EXPORT_BATCH = 5_000;
const EXPORT_TIMEOUT_MS = 10 * 60_000;

/**
 * Shows a visitor every change, by address, in batches, waiting for it: one query whose result stays in
 * the database. False when one of the ledgers is not there; the visitor is then not called.
 */
export async function visitChanges({
  visit,
  kind = null,
  asset = null,
  database = db(),
  ...choice
}: Options &
  ChangeChoice &
  ChangeFilter & { visit: (rows: HoldingChange[]) => Promise<void> }): Promise<boolean> {
  const ledgers = await findBoth(database, choice);
  if (!ledgers) return false;
  await database.$transaction(
    async (tx) => {
      await tx.$executeRaw`
        DECLARE changes_export NO SCROLL CURSOR FOR ${changes(ledgers)}
        SELECT ${COLUMNS} FROM changes JOIN "Address" a ON a.id = "addressId"
        WHERE kind <> 'unchanged' AND ${matches({ kind, asset })}
        ORDER BY a.address, a.network, label`;
      for (;;) {
        const rows = await tx.$queryRawUnsafe<ChangeRow[]>(
          `FETCH ${EXPORT_BATCH} FROM changes_export`,
        );
        if (rows.length > 0) await visit(rows);
        if (rows.length < EXPORT_BATCH) return;
      }
    },
    { timeout: EXPORT_TIMEOUT_MS, maxWait: 10_000 },
  );
  return true;
}

type Ledgers = { from: number; to: number };
type ChangeRow = HoldingChange;

const COLUMNS = Prisma.sql`kind, a.network, "publishedNetwork", a.address, label, asset,
  trim_scale("from")::text AS "from", trim_scale("to")::text AS "to",
  trim_scale(change)::text AS change`;

const LARGEST_FIRST = Prisma.sql`abs(change) DESC NULLS LAST, "addressId", label`;

async function findBoth(
  database: Database,
  { exchange, from, to }: ChangeChoice,
): Promise<Ledgers | null> {
  const [earlier, later] = await Promise.all(
    [from, to].map((report) => findLedger({ exchange, report, database })),
  );
  return earlier && later ? { from: earlier.id, to: later.id } : null;
}

/**
 * One row for each address and label of either ledger. An amount that the file does not state is null,
 * as is one of a row that is not there: the kind tells them apart.
 */
function changes({ from, to }: Ledgers): Prisma.Sql {
  return Prisma.sql`
    WITH sides AS (
      SELECT "addressId", label, coalesce(later.network, earlier.network) AS network,
        CASE WHEN later.there THEN later.cell ELSE earlier.cell END AS "publishedNetwork",
        coalesce(later.asset, earlier.asset) AS asset, earlier.amount AS "from", later.amount AS "to",
        CASE WHEN earlier.there IS NULL THEN 'new' WHEN later.there IS NULL THEN 'gone'
          WHEN earlier.amount IS DISTINCT FROM later.amount THEN 'changed'
          ELSE 'unchanged' END AS kind
      FROM (${sums(from)}) AS earlier FULL JOIN (${sums(to)}) AS later USING ("addressId", label)
    ), changes AS (
      SELECT *, CASE kind WHEN 'new' THEN "to" WHEN 'gone' THEN -"from" ELSE "to" - "from" END AS change
      FROM sides
    )`;
}

/**
 * A ledger by address and label. Only the few rows that repeat both are summed and put to the first of
 * theirs: grouping hundreds of thousands to find them would take as long as all else.
 */
function sums(ledgerId: number): Prisma.Sql {
  const rows = Prisma.sql`${tableOf(ledgerId)} h JOIN "HoldingGroup" g ON g.id = h."groupId"`;
  return Prisma.sql`
    SELECT h."addressId", g.label, g.network, g."networkCell" AS cell, g.asset, true AS there,
      CASE WHEN h.amount IS NULL OR repeated.amount IS NULL THEN coalesce(h.amount, repeated.amount)
        ELSE h.amount + repeated.amount END AS amount
    FROM ${rows} LEFT JOIN (
      SELECT h."addressId", g.label, sum(h.amount) AS amount FROM ${rows} WHERE h.duplicate
      GROUP BY h."addressId", g.label
    ) AS repeated ON repeated."addressId" = h."addressId" AND repeated.label = g.label
    WHERE NOT h.duplicate`;
}

function tableOf(ledgerId: number): Prisma.Sql {
  return Prisma.raw(holdingTable(ledgerId));
}

function matches({ kind, asset }: ChangeFilter): Prisma.Sql {
  const ofKind = kind ? Prisma.sql`kind = ${kind}` : Prisma.sql`true`;
  if (!asset) return ofKind;
  return asset === UNKNOWN_ASSET
    ? Prisma.sql`${ofKind} AND asset IS NULL`
    : Prisma.sql`${ofKind} AND asset = ${asset}`;
}

type NetRow = Omit<NetChange, 'networkName'>;
type AddressCounts = Comparison['addresses'];

async function readComparison(
  database: Database,
  choice: ChangeChoice,
): Promise<Comparison | null> {
  const ledgers = await findBoth(database, choice);
  if (!ledgers) return null;
  const net = await readNet(database, ledgers);
  const [moves, addresses] = await Promise.all([
    readMoves(database, ledgers),
    readAddresses(database, ledgers),
  ]);
  const count = (kind: ChangeKind | 'unchanged') =>
    net.reduce((total, row) => total + row[kind], 0);
  return {
    ...choice,
    counts: {
      new: count('new'),
      gone: count('gone'),
      changed: count('changed'),
      unchanged: count('unchanged'),
    },
    addresses,
    net: net.map((row) => ({ ...row, networkName: networkName(row.network) })),
    moves,
  };
}

/** A side without rows is zero; rows without amounts give no sum. */
function readNet(database: Database, ledgers: Ledgers): Promise<NetRow[]> {
  return database.$queryRaw`
    ${changes(ledgers)}, sums AS (
      SELECT asset, network,
        CASE WHEN bool_and(kind = 'new') THEN 0 ELSE sum("from") END AS "from",
        CASE WHEN bool_and(kind = 'gone') THEN 0 ELSE sum("to") END AS "to",
        (count(*) FILTER (WHERE kind = 'new'))::int AS new,
        (count(*) FILTER (WHERE kind = 'gone'))::int AS gone,
        (count(*) FILTER (WHERE kind = 'changed'))::int AS changed,
        (count(*) FILTER (WHERE kind = 'unchanged'))::int AS unchanged, count(*) AS rows
      FROM changes GROUP BY asset, network
    )
    SELECT asset, network, trim_scale("from")::text AS "from", trim_scale("to")::text AS "to",
      trim_scale("to" - "from")::text AS change, new, gone, changed, unchanged
    FROM sums ORDER BY asset NULLS LAST, rows DESC, network`;
}

/** The largest of each asset, and of all unknown labels together. */
function readMoves(database: Database, ledgers: Ledgers): Promise<ChangeRow[]> {
  return database.$queryRaw`
    ${changes(ledgers)}, ranked AS (
      SELECT changes.*, row_number() OVER (PARTITION BY asset ORDER BY ${LARGEST_FIRST}) AS place
      FROM changes WHERE kind <> 'unchanged'
    )
    SELECT ${COLUMNS} FROM ranked JOIN "Address" a ON a.id = "addressId"
    WHERE place <= ${MOVES_PER_ASSET} ORDER BY asset NULLS LAST, place`;
}

async function readAddresses(database: Database, { from, to }: Ledgers): Promise<AddressCounts> {
  const side = (ledgerId: number) =>
    Prisma.sql`SELECT DISTINCT "addressId" FROM ${tableOf(ledgerId)}`;
  const rows = await database.$queryRaw<AddressCounts[]>`
    SELECT (count(*) FILTER (WHERE earlier."addressId" IS NULL))::int AS new,
      (count(*) FILTER (WHERE later."addressId" IS NULL))::int AS gone,
      (count(*) FILTER (WHERE earlier."addressId" = later."addressId"))::int AS kept
    FROM (${side(from)}) AS earlier FULL JOIN (${side(to)}) AS later
      ON earlier."addressId" = later."addressId"`;
  return rows[0] ?? { new: 0, gone: 0, kept: 0 };
}

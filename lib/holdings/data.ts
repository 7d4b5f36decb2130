import { COUNTED_ROWS, HOLDINGS_PAGE, type HoldingSort } from '@/lib/addresses/constants';
import {
  BadCursorError,
  decodeHoldingCursor,
  encodeHoldingCursor,
  type HoldingCursor,
} from '@/lib/addresses/holding-cursor';
import { matchingGroups } from '@/lib/addresses/matching-groups';
import type { HoldingCount, HoldingFilter, HoldingPage } from '@/lib/addresses/schema';
import { searchPrefixes } from '@/lib/addresses/search-prefixes';
import { type Database, db } from '@/lib/db';
import { Prisma } from '@/lib/generated/prisma/client';
import { findLedger, type LedgerChoice, type LedgerGroup, listGroups } from '@/lib/ledgers/data';
import { cachedRead } from '@/lib/read-cache';
import { holdingTable } from './holding-table';
import { CELL_END, parseRows, ROW_END, type RowCells } from './row-text';
import { type HoldingRow, toHolding } from './to-holding';

type Options = { database?: Database };

/** Holdings of one ledger that a filter lets through, in the terms the tables know. */
type Scope = {
  ledgerId: number;
  /** Of the whole ledger, both inclusive. */
  ids: { first: number; last: number };
  groups: LedgerGroup[];
  /** No group is left out. */
  all: boolean;
  /** Ids whose address begins as searched for; null without a search. */
  found: { from: number; to: number } | null;
  minAmount: string | null;
  maxAmount: string | null;
};

/** Rows read at a time for an export. */
const EXPORT_BATCH = 2_000;

/**
 * A page of the holdings of a report's ledger; null when there is no such ledger. Every order is total,
 * so that pages neither repeat nor miss a row; a ledger never changes once it is there.
 *
 * @throws BadCursorError when the cursor is not from an earlier page of this very list.
 */
export async function listHoldings({
  filter = {},
  sort,
  cursor = null,
  limit = HOLDINGS_PAGE.default,
  database,
  ...choice
}: Options &
  LedgerChoice & {
    filter?: HoldingFilter;
    /** By amount, largest first, or by address when there is a search. */
    sort?: HoldingSort;
    cursor?: string | null;
    limit?: number;
  }): Promise<HoldingPage | null> {
  const ledger = await findLedger({ ...choice, database });
  if (!ledger) return null;
  const order = sort ?? (filter.search ? 'address' : 'amount-desc');
  const after = cursor && decodeHoldingCursor(cursor, { ledgerId: ledger.id, sort: order });
  if (cursor && !after) throw new BadCursorError();
  const scope = await scopeOf({ ledger, filter, database });
  const [rows, total] = scope
    ? await Promise.all([
        readPage({ scope, sort: order, after: after || null, limit, database: database ?? db() }),
        countRows({ scope, filter, database }),
      ])
    : [[], { rows: 0, exact: true }];
  const page = rows.slice(0, limit);
  const last = page.at(-1);
  const more = rows.length > limit && last;
  const groupOf = new Map(scope?.groups.map((group) => [group.id, group]));
  return {
    exchange: choice.exchange,
    report: ledger.report.slug,
    ledger: ledger.revision,
    total,
    holdings: page.flatMap((row) => toHolding(row, groupOf.get(row.groupId)) ?? []),
    nextCursor: more
      ? encodeHoldingCursor({ ledgerId: ledger.id, sort: order, amount: last.amount, id: last.id })
      : null,
  };
}

/** A row with what its group tells of it. */
export type ListedHolding = Omit<RowCells, 'groupId'> & { group: LedgerGroup };

/**
 * Every holding that a filter lets through, in the order of addresses, a batch at a time. Holds two
 * batches however many there are. Null when there is no such ledger.
 */
export async function openHoldings({
  filter = {},
  database = db(),
  ...choice
}: Options & LedgerChoice & { filter?: HoldingFilter }): Promise<{
  report: string;
  ledger: number;
  batches: AsyncGenerator<ListedHolding[]>;
} | null> {
  const ledger = await findLedger({ ...choice, database });
  if (!ledger) return null;
  const scope = await scopeOf({ ledger, filter, database });
  return {
    report: ledger.report.slug,
    ledger: ledger.revision,
    batches: readBatches({ scope, database }),
  };
}

/** The next batch is read while the one before is written. */
async function* readBatches({
  scope,
  database,
}: {
  scope: Scope | null;
  database: Database;
}): AsyncGenerator<ListedHolding[]> {
  if (!scope) return;
  const groupOf = new Map(scope.groups.map((group) => [group.id, group]));
  let next = readBatch({ scope, database, after: (scope.found?.from ?? scope.ids.first) - 1 });
  for (;;) {
    const { text, rows, last } = await next;
    if (text !== null) {
      if (rows === EXPORT_BATCH) {
        next = readBatch({ scope, database, after: last });
        // Whoever stops reading never asks for it.
        next.catch(() => undefined);
      }
      yield parseRows(text).flatMap(({ groupId, ...cells }) => {
        const group = groupOf.get(groupId);
        return group ? { ...cells, group } : [];
      });
    }
    if (rows < EXPORT_BATCH) return;
  }
}

type Batch = { text: string | null; rows: number; last: number };

async function readBatch({
  scope,
  database,
  after,
}: {
  scope: Scope;
  database: Database;
  after: number;
}): Promise<Batch> {
  const groups = scope.groups.map(({ id }) => id);
  const kept = scope.all ? TRUE : Prisma.sql`h."groupId" = ANY(${groups}::int[])`;
  const last = scope.found ? scope.found.to - 1 : scope.ids.last;
  const [batch] = await database.$queryRaw<Batch[]>`
    SELECT count(*)::int AS rows, coalesce(max(id), 0) AS last,
      string_agg(concat_ws(${CELL_END}, "groupId", line, duplicate::int,
        coalesce(trim_scale(amount)::text, ''), coalesce(height, ''), address),
        ${ROW_END} ORDER BY id) AS text
    FROM (
      SELECT h.id, h."groupId", h.line, h.duplicate, h.amount, h.height, a.address
      FROM ${tableOf(scope)} h JOIN "Address" a ON a.id = h."addressId"
      WHERE h.id > ${after} AND h.id <= ${last} AND ${kept} AND ${amountRange(scope)}
      ORDER BY h.id LIMIT ${EXPORT_BATCH}
    ) AS batch`;
  return batch ?? { text: null, rows: 0, last: after };
}

/** Null when nothing can match. */
async function scopeOf({
  ledger,
  filter,
  database,
}: Options & {
  ledger: { id: number; firstHoldingId: number | null; lastHoldingId: number | null };
  filter: HoldingFilter;
}): Promise<Scope | null> {
  const { id: ledgerId, firstHoldingId: first, lastHoldingId: last } = ledger;
  const known = await listGroups({ ledgerId, database });
  const groups = matchingGroups(known, filter);
  if (groups.length === 0 || first === null || last === null) return null;
  const ids = { first, last };
  const found = filter.search
    ? await findIds({ search: filter.search, ledgerId, ids, database })
    : null;
  if (filter.search && !found) return null;
  return {
    ...{ ledgerId, ids, groups, found, all: groups.length === known.length },
    ...{ minAmount: filter.minAmount ?? null, maxAmount: filter.maxAmount ?? null },
  };
}

/**
 * The ids whose address begins with what is searched for. Ids follow the order of addresses, so a
 * beginning is a range of them, found by halving; the first spelling that finds something counts.
 */
async function findIds({
  search,
  ledgerId,
  ids,
  database,
}: Options & { search: string; ledgerId: number; ids: Scope['ids'] }): Promise<Scope['found']> {
  const read = async (from: Database) => {
    for (const prefix of searchPrefixes(search)) {
      const found = await findRange(from, { prefix, ledgerId, ids });
      if (found.from < found.to) return found;
    }
    return null;
  };
  if (database) return read(database);
  return cachedRead({ key: `holdings-found:${ledgerId}:${search}`, read: () => read(db()) });
}

/**
 * The ids of the addresses that begin with a text: the first that is not before it, byte by byte, and
 * the first that is after all that begin with it (the last code point there can be is put behind).
 */
async function findRange(
  database: Database,
  { prefix, ledgerId, ids }: { prefix: string; ledgerId: number; ids: Scope['ids'] },
): Promise<{ from: number; to: number }> {
  const rows = await database.$queryRaw<{ id: number }[]>`
    WITH RECURSIVE search(bound, lo, hi) AS (
      SELECT bound, ${ids.first}::int, ${ids.last}::int + 1
      FROM unnest(${[prefix, `${prefix}\u{10ffff}`]}::text[]) AS b(bound)
      UNION ALL
      SELECT bound, CASE WHEN a.address < bound THEN h.id + 1 ELSE lo END,
        CASE WHEN a.address < bound THEN hi ELSE h.id END
      FROM search
      JOIN ${tableOf({ ledgerId })} h ON h.id = lo + (hi - lo) / 2
      JOIN "Address" a ON a.id = h."addressId"
      WHERE lo < hi
    )
    SELECT lo AS id FROM search WHERE lo >= hi ORDER BY lo`;
  const [from = ids.first, to = ids.first] = rows.map(({ id }) => id);
  return { from, to };
}

function tableOf({ ledgerId }: { ledgerId: number }): Prisma.Sql {
  return Prisma.raw(holdingTable(ledgerId));
}

const COLUMNS = Prisma.sql`h.id, h."groupId", h.line, h.duplicate, h.height, a.address,
  trim_scale(h.amount)::text AS amount`;

/** One row more than `limit`, to know whether there is a next page. */
async function readPage({
  scope,
  sort,
  after,
  limit,
  database,
}: {
  scope: Scope;
  sort: HoldingSort;
  after: HoldingCursor | null;
  limit: number;
  database: Database;
}): Promise<HoldingRow[]> {
  const wanted = limit + 1;
  if (sort === 'address' || sort === 'address-desc') {
    return readOrdered({
      scope,
      after: after && afterId(sort, after.id),
      ...BY[sort],
      wanted,
      database,
    });
  }
  const rows =
    after?.amount === null
      ? []
      : await readOrdered({
          ...{ scope, ...BY[sort], wanted, database },
          after: Prisma.sql`amount IS NOT NULL AND ${after ? afterAmount(sort, after) : TRUE}`,
        });
  const unstated = scope.groups.some((group) => group.amountRows < group.rows);
  const ranged = scope.minAmount !== null || scope.maxAmount !== null;
  if (rows.length >= wanted || !unstated || ranged) return rows;
  // Rows that state no amount come last in either order.
  const rest = await readOrdered({
    ...{ scope, ...BY.address, wanted: wanted - rows.length, database },
    after: Prisma.sql`amount IS NULL AND ${after?.amount === null ? afterId('address', after.id) : TRUE}`,
  });
  return [...rows, ...rest];
}

const TRUE = Prisma.sql`true`;

/** Columns of the order, as the inner and the outer query name them. */
const BY: Readonly<Record<HoldingSort, { order: Prisma.Sql; outer: Prisma.Sql }>> = {
  'amount-desc': {
    order: Prisma.sql`amount DESC, id DESC`,
    outer: Prisma.sql`h.amount DESC, h.id DESC`,
  },
  'amount-asc': { order: Prisma.sql`amount, id`, outer: Prisma.sql`h.amount, h.id` },
  address: { order: Prisma.sql`id`, outer: Prisma.sql`h.id` },
  'address-desc': { order: Prisma.sql`id DESC`, outer: Prisma.sql`h.id DESC` },
};

function afterId(sort: HoldingSort, id: number): Prisma.Sql {
  return sort === 'address-desc' ? Prisma.sql`id < ${id}` : Prisma.sql`id > ${id}`;
}

function afterAmount(sort: HoldingSort, { amount, id }: HoldingCursor): Prisma.Sql {
  return sort === 'amount-desc'
    ? Prisma.sql`(amount, id) < (${amount}::numeric, ${id}::int)`
    : Prisma.sql`(amount, id) > (${amount}::numeric, ${id}::int)`;
}

/**
 * The first rows of an order. An index gives it for one group or the whole ledger; for several groups
 * the first rows of each are merged, so that no filter makes it read the rows it leaves out. The page
 * is found by what the indexes hold alone: with whole rows the planner would walk the ledger's index and
 * throw other groups' rows away.
 */
function readOrdered({
  scope,
  after,
  order,
  outer,
  wanted,
  database,
}: {
  scope: Scope;
  after: Prisma.Sql | null;
  order: Prisma.Sql;
  outer: Prisma.Sql;
  wanted: number;
  database: Database;
}): Promise<HoldingRow[]> {
  const { groups, all, found } = scope;
  const conditions = Prisma.sql`${after ?? TRUE} AND ${amountRange(scope)} AND ${
    found ? Prisma.sql`id >= ${found.from} AND id < ${found.to}` : TRUE
  }`;
  const table = tableOf(scope);
  const [only] = groups;
  const page =
    all || groups.length === 1
      ? Prisma.sql`SELECT id, amount FROM ${table}
          WHERE ${all ? TRUE : Prisma.sql`"groupId" = ${only?.id}`} AND ${conditions}
          ORDER BY ${order} LIMIT ${wanted}`
      : Prisma.sql`SELECT first.id, first.amount
          FROM unnest(${groups.map(({ id }) => id)}::int[]) AS g(id)
          CROSS JOIN LATERAL (
            SELECT id, amount FROM ${table} WHERE "groupId" = g.id AND ${conditions}
            ORDER BY ${order} LIMIT ${wanted}
          ) AS first ORDER BY ${order} LIMIT ${wanted}`;
  return database.$queryRaw<HoldingRow[]>`
    SELECT ${COLUMNS} FROM (${page}) AS page
    JOIN ${table} h ON h.id = page.id JOIN "Address" a ON a.id = h."addressId"
    ORDER BY ${outer}`;
}

function amountRange({ minAmount, maxAmount }: Scope): Prisma.Sql {
  const least = minAmount === null ? TRUE : Prisma.sql`amount >= ${minAmount}::numeric`;
  const most = maxAmount === null ? TRUE : Prisma.sql`amount <= ${maxAmount}::numeric`;
  return Prisma.sql`${least} AND ${most}`;
}

/** Groups know their rows; only a search within some of them, or amounts, need counting. */
async function countRows({
  scope,
  filter,
  database,
}: Options & { scope: Scope; filter: HoldingFilter }): Promise<HoldingCount> {
  const { groups, all, found, minAmount, maxAmount, ledgerId } = scope;
  if (minAmount === null && maxAmount === null) {
    if (!found) return { rows: groups.reduce((total, { rows }) => total + rows, 0), exact: true };
    if (all) return { rows: found.to - found.from, exact: true };
  }
  if (database) return countMatches(database, scope);
  const key = `holdings-count:${ledgerId}:${JSON.stringify(filter)}`;
  return cachedRead({ key, read: () => countMatches(db(), scope) });
}

async function countMatches(database: Database, scope: Scope): Promise<HoldingCount> {
  const { groups, found } = scope;
  const ids = groups.map(({ id }) => id);
  const rows = await database.$queryRaw<{ count: number }[]>`
    SELECT count(*)::int AS count FROM (
      SELECT FROM ${tableOf(scope)} WHERE "groupId" = ANY(${ids}::int[]) AND ${amountRange(scope)}
        AND ${found ? Prisma.sql`id >= ${found.from} AND id < ${found.to}` : TRUE}
      LIMIT ${COUNTED_ROWS + 1}
    ) AS matches`;
  const count = rows[0]?.count ?? 0;
  return { rows: Math.min(count, COUNTED_ROWS), exact: count <= COUNTED_ROWS };
}

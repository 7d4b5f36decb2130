import { Prisma } from '@/lib/generated/prisma/client';
import { decodeCursor, encodeCursor } from '@/lib/http/cursor';
import { type Database, db } from '@/lib/platform/db';
import { cachedRead } from '@/lib/platform/read-cache';
import { COUNTED_ROWS, HOLDINGS_PAGE, type HoldingSort } from '@/lib/wallets/constants';
import { type HoldingCursor, holdingCursorSchema } from '@/lib/wallets/holdings/holding-cursor';
import { amountRange, type Scope, scopeOf, TRUE, tableOf } from '@/lib/wallets/holdings/scope-data';
import { findLedger, type LedgerChoice } from '@/lib/wallets/ledger/data';
import type { HoldingCount, HoldingFilter, HoldingPage } from '@/lib/wallets/schema';
import { type HoldingRow, toHolding } from './to-holding';

type Options = { database?: Database };

/**
 * A page of the holdings of a report's ledger; null when there is no such ledger. Every order is total,
 * so that pages neither repeat nor miss a row; a ledger never changes once it is there.
 *
 * @throws ApiProblem `invalid-parameter` when the cursor is not from an earlier page of this very list.
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
  const after = cursor === null ? null : placeOf(cursor, { ledgerId: ledger.id, sort: order });
  const scope = await scopeOf({ ledger, filter, database });
  const [rows, total] = scope
    ? await Promise.all([
        readPage({ scope, sort: order, after, limit, database: database ?? db() }),
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
    nextCursor: more ? encodeCursor([ledger.id, order, last.amount, last.id]) : null,
  };
}

function placeOf(cursor: string, list: { ledgerId: number; sort: HoldingSort }): HoldingCursor {
  const [, , amount, id] = decodeCursor(cursor, holdingCursorSchema(list));
  return { amount, id };
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
      sort,
      after: after && afterId(sort, after.id),
      wanted,
      database,
    });
  }
  const rows =
    after?.amount === null
      ? []
      : await readOrdered({
          scope,
          sort,
          wanted,
          database,
          after: Prisma.sql`amount IS NOT NULL AND ${after ? afterAmount(sort, after) : TRUE}`,
        });
  const unstated = scope.groups.some((group) => group.amountRows < group.rows);
  const ranged = scope.minAmount !== null || scope.maxAmount !== null;
  if (rows.length >= wanted || !unstated || ranged) return rows;
  // Rows that state no amount come last in either order.
  const rest = await readOrdered({
    scope,
    sort: 'address',
    wanted: wanted - rows.length,
    database,
    after: Prisma.sql`amount IS NULL AND ${after?.amount === null ? afterId('address', after.id) : TRUE}`,
  });
  return [...rows, ...rest];
}

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
  sort,
  after,
  wanted,
  database,
}: {
  scope: Scope;
  sort: HoldingSort;
  after: Prisma.Sql | null;
  wanted: number;
  database: Database;
}): Promise<HoldingRow[]> {
  const { groups, all, found } = scope;
  const { order, outer } = BY[sort];
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

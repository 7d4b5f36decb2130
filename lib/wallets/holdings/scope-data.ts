import { Prisma } from '@/lib/generated/prisma/client';
import { type Database, db } from '@/lib/platform/db';
import { cachedRead } from '@/lib/platform/read-cache';
import { holdingTable } from '@/lib/wallets/holdings/holding-table';
import { searchPrefixes } from '@/lib/wallets/holdings/search-prefixes';
import { type LedgerGroup, listGroups } from '@/lib/wallets/ledger/data';
import { matchingGroups } from '@/lib/wallets/ledger/matching-groups';
import type { HoldingFilter } from '@/lib/wallets/schema';

type Options = { database?: Database };

/** Holdings of one ledger that a filter lets through, in the terms the tables know. */
export type Scope = {
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

/** A condition that lets everything through. */
export const TRUE = Prisma.sql`true`;

/** What of a ledger a filter lets through; null when nothing can match. */
export async function scopeOf({
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
    ledgerId,
    ids,
    groups,
    found,
    all: groups.length === known.length,
    minAmount: filter.minAmount ?? null,
    maxAmount: filter.maxAmount ?? null,
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

/** The table of that ledger alone. */
export function tableOf({ ledgerId }: { ledgerId: number }): Prisma.Sql {
  return Prisma.raw(holdingTable(ledgerId));
}

/** The condition that a scope puts on `amount`. */
export function amountRange({ minAmount, maxAmount }: Scope): Prisma.Sql {
  const least = minAmount === null ? TRUE : Prisma.sql`amount >= ${minAmount}::numeric`;
  const most = maxAmount === null ? TRUE : Prisma.sql`amount <= ${maxAmount}::numeric`;
  return Prisma.sql`${least} AND ${most}`;
}

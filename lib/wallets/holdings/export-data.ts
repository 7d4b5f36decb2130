import { Prisma } from '@/lib/generated/prisma/client';
import { type Database, db } from '@/lib/platform/db';
import { amountRange, type Scope, scopeOf, TRUE, tableOf } from '@/lib/wallets/holdings/scope-data';
import { findLedger, type LedgerChoice, type LedgerGroup } from '@/lib/wallets/ledger/data';
import type { HoldingFilter } from '@/lib/wallets/schema';
import { CELL_END, ROW_END, unpackRows } from './packed-rows';
import type { HoldingRow } from './to-holding';

/** Rows read at a time for an export. */
const EXPORT_BATCH = 2_000;

/**
 * Every holding that a filter lets through, in the order of addresses, a batch at a time. Holds two
 * batches however many there are. `groups` are what the rows belong to. Null when there is no such ledger.
 */
export async function openHoldings({
  filter = {},
  database = db(),
  ...choice
}: LedgerChoice & { filter?: HoldingFilter; database?: Database }): Promise<{
  report: string;
  ledger: number;
  groups: readonly LedgerGroup[];
  batches: AsyncGenerator<HoldingRow[]>;
} | null> {
  const ledger = await findLedger({ ...choice, database });
  if (!ledger) return null;
  const scope = await scopeOf({ ledger, filter, database });
  return {
    report: ledger.report.slug,
    ledger: ledger.revision,
    groups: scope?.groups ?? [],
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
}): AsyncGenerator<HoldingRow[]> {
  if (!scope) return;
  let next = readBatch({ scope, database, after: (scope.found?.from ?? scope.ids.first) - 1 });
  for (;;) {
    const { text, rows, last } = await next;
    if (text !== null) {
      if (rows === EXPORT_BATCH) {
        next = readBatch({ scope, database, after: last });
        // Whoever stops reading never asks for it.
        next.catch(() => undefined);
      }
      yield unpackRows(text);
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
      string_agg(concat_ws(${CELL_END}, id, "groupId", line, duplicate::int,
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

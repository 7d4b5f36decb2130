import type { Client } from 'pg';
import { holdingTable } from '@/lib/wallets/holdings/holding-table';

export type LedgerCounts = {
  rows: number;
  addresses: number;
  duplicates: number;
  unknownLabelRows: number;
};

export type StoredLedger = LedgerCounts & {
  /** Ids of its holdings, both inclusive. */
  firstHoldingId: number;
  lastHoldingId: number;
};

/**
 * Turns the staged rows of the transaction into holdings of a ledger, a few statements over all of
 * them. Holdings get consecutive ids in the order of their addresses: an address prefix is then a
 * range of ids, and the order by address needs no index of its own. They are a table of their own,
 * filled first, then indexed, then attached: inserting into indexes that hold the months before would
 * take five times as long.
 */
export async function storeLedger(client: Client, ledgerId: number): Promise<StoredLedger> {
  const table = holdingTable(ledgerId);
  // Every statement is over all rows, and the planner has yet to hear of those just stored: what it
  // takes for an empty table must not be scanned once a row.
  await client.query(`SET LOCAL work_mem = '64MB'; SET LOCAL maintenance_work_mem = '128MB';
    SET LOCAL enable_nestloop = off`);
  await client.query(ADDRESSES);
  await client.query('ANALYZE "Address"');
  await client.query(GROUP_IDS);
  await client.query(GROUPS, [ledgerId]);
  const base = await client.query<{ id: number }>(
    'SELECT coalesce(max(id), 0) AS id FROM "Holding"',
  );
  const before = base.rows[0]?.id ?? 0;
  await client.query(`CREATE TABLE ${table} (LIKE "Holding")`);
  const filled = await client.query(holdings(table), [ledgerId, before]);
  const rows = filled.rowCount ?? 0;
  const last = before + rows;
  await client.query(
    `ALTER TABLE "Holding" ATTACH PARTITION ${table} FOR VALUES FROM (${before + 1}) TO (${last + 1})`,
  );
  await client.query(`ANALYZE ${table}, "HoldingGroup", "OwnershipProof"`);
  await client.query(repeated(table));
  await client.query(networks(table), [ledgerId]);
  await client.query(assets(table), [ledgerId]);
  const counted = await client.query<Counts>(COUNTS, [ledgerId]);
  const [counts] = counted.rows;
  if (!counts) throw new Error('Postgres did not count the rows.');
  const { staged, ...stored } = counts;
  if (staged !== rows) {
    throw new Error(`${staged - rows} rows found no address; nothing was stored.`);
  }
  return { rows, ...stored, firstHoldingId: before + 1, lastHoldingId: last };
}

type Counts = { addresses: number; duplicates: number; unknownLabelRows: number; staged: number };

/** In order, which is how the index takes them fastest, and how holdings will refer to them. */
const ADDRESSES = `
  INSERT INTO "Address" (network, address)
  SELECT DISTINCT g.network, s.address FROM staged_row s JOIN staged_group g USING ("group")
  WHERE NOT EXISTS (
    SELECT FROM "Address" a WHERE a.address = s.address AND a.network = g.network)
  ORDER BY s.address, g.network`;

const GROUP_IDS = `
  CREATE TEMP TABLE group_id ON COMMIT DROP AS
  SELECT "group", nextval(pg_get_serial_sequence('"HoldingGroup"', 'id'))::int AS id
  FROM (
    SELECT "group" FROM staged_group ORDER BY kind, status, reason, scheme, bound_to
  ) AS ordered`;

const GROUPS = `
  INSERT INTO "HoldingGroup" (id, "ledgerId", label, "networkCell", audit, network, asset, type,
    "publishedType", status, scheme, "boundTo", reason, rows, "amountRows", amount)
  SELECT i.id, $1::int, g.label, g.network_cell, g.audit, g.network, g.asset, g.type,
    g.published_type, g.status, g.scheme, g.bound_to, g.reason, sums.rows, sums.amount_rows,
    sums.amount
  FROM (
    SELECT "group", count(*) AS rows, count(amount) AS amount_rows,
      coalesce(sum(amount), 0) AS amount
    FROM staged_row GROUP BY "group"
  ) AS sums JOIN staged_group g USING ("group") JOIN group_id i USING ("group")
  ORDER BY i.id`;

/** One sort gives the ids, their order in the table, and what is stated twice. */
const holdings = (table: string) => `
  INSERT INTO ${table} (id, "ledgerId", "groupId", "addressId", "proofId", line, file, duplicate,
    amount, height)
  SELECT $2::int + row_number() OVER by_address, $1::int, i.id, a.id, s.proof, s.line, s.file,
    coalesce(lag(a.id) OVER by_address = a.id AND lag(g.label) OVER by_address = g.label, false),
    s.amount, s.height
  FROM staged_row s
  JOIN staged_group g USING ("group")
  JOIN group_id i USING ("group")
  JOIN "Address" a ON a.address = s.address AND a.network = g.network
  WINDOW by_address AS (ORDER BY s.address, a.id, g.label, s.file, s.line)`;

const repeated = (table: string) => `
  UPDATE "HoldingGroup" AS g SET "repeatedRows" = r.rows, "repeatedAmount" = r.amount
  FROM (
    SELECT "groupId", count(*) AS rows, coalesce(sum(amount), 0) AS amount
    FROM ${table} WHERE duplicate GROUP BY "groupId"
  ) AS r WHERE r."groupId" = g.id`;

/** An address is on one network: that of its group. */
const networks = (table: string) => `
  INSERT INTO "LedgerNetwork" ("ledgerId", network, addresses)
  SELECT $1::int, network, count(*) FROM (
    SELECT DISTINCT g.network, h."addressId"
    FROM ${table} h JOIN "HoldingGroup" g ON g.id = h."groupId"
  ) AS held GROUP BY network`;

/** Sums by address, so that an address with two labels of an asset counts once. */
const assets = (table: string) => `
  INSERT INTO "LedgerAsset" ("ledgerId", asset, addresses, amount, top1, top10, top100)
  SELECT $1::int, asset, count(*), sum(amount), sum(amount) FILTER (WHERE place <= 1),
    sum(amount) FILTER (WHERE place <= 10), sum(amount) FILTER (WHERE place <= 100)
  FROM (
    SELECT g.asset, sum(h.amount) AS amount,
      row_number() OVER (PARTITION BY g.asset ORDER BY sum(h.amount) DESC) AS place
    FROM ${table} h JOIN "HoldingGroup" g ON g.id = h."groupId"
    WHERE h.amount IS NOT NULL AND g.asset IS NOT NULL
    GROUP BY g.asset, h."addressId"
  ) AS held GROUP BY asset`;

const COUNTS = `
  SELECT
    (SELECT sum(addresses) FROM "LedgerNetwork" WHERE "ledgerId" = $1)::int AS addresses,
    sum("repeatedRows")::int AS duplicates,
    coalesce(sum(rows) FILTER (WHERE asset IS NULL), 0)::int AS "unknownLabelRows",
    (SELECT count(*) FROM staged_row)::int AS staged
  FROM "HoldingGroup" WHERE "ledgerId" = $1`;

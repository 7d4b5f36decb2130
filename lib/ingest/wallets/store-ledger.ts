import type { Client } from 'pg';
import { VERIFIER_VERSION } from '@/lib/signatures/verifier-version';

export type StoredLedger = {
  rows: number;
  addresses: number;
  duplicates: number;
  unknownLabelRows: number;
};

/**
 * Turns the staged rows of the transaction into holdings of a ledger, a few statements over all of
 * them. Holdings get consecutive ids in the order of their addresses: an address prefix is then a
 * range of ids, and the order by address needs no index of its own.
 */
export async function storeLedger(client: Client, ledgerId: number): Promise<StoredLedger> {
  // Every statement is over all rows, and the planner has yet to hear of those just stored: what it
  // takes for an empty table must not be scanned once a row.
  await client.query(`SET LOCAL work_mem = '64MB'; SET LOCAL enable_nestloop = off`);
  await client.query(ADDRESSES);
  await client.query(PLACED);
  await client.query('ANALYZE placed');
  await client.query(GROUPS, [ledgerId]);
  await client.query(HOLDINGS, [ledgerId]);
  await client.query('ANALYZE "Holding", "HoldingGroup", "Address", "OwnershipProof"');
  const { rows } = await client.query<StoredLedger & { lost: number }>(COUNTS);
  const [counts] = rows;
  if (!counts) throw new Error('Postgres did not count the rows.');
  const { lost, ...stored } = counts;
  if (lost !== 0) throw new Error(`${lost} rows found no proof or address; nothing was stored.`);
  return stored;
}

const ADDRESSES = `
  INSERT INTO "Address" (network, address)
  SELECT DISTINCT k.network, s.address FROM staged_row s JOIN staged_kind k USING (kind)
  ON CONFLICT (address, network) DO NOTHING`;

/** One sort gives both the order and what is stated twice. */
const PLACED = `
  CREATE TEMP TABLE placed ON COMMIT DROP AS
  SELECT s.file, s.line, s.kind, s.height, s.amount, a.id AS address_id, p.id AS proof_id,
    p.status, p.scheme, p."boundTo" AS bound_to, p."reasonCode" AS reason,
    row_number() OVER by_address AS place,
    row_number() OVER (PARTITION BY s.address, a.id, k.label ORDER BY s.file, s.line) > 1 AS duplicate
  FROM staged_row s
  JOIN staged_kind k USING (kind)
  JOIN "Address" a ON a.address = s.address AND a.network = k.network
  JOIN "OwnershipProof" p ON p."contentHash" = s.proof AND p."verifierVersion" = ${VERIFIER_VERSION}
  WINDOW by_address AS (ORDER BY s.address, a.id, k.label, s.file, s.line)`;

const GROUPS = `
  INSERT INTO "HoldingGroup" ("ledgerId", label, "networkCell", audit, network, asset, type,
    "publishedType", status, scheme, "boundTo", reason, rows, "amountRows", amount)
  SELECT $1::int, k.label, k.network_cell, k.audit, k.network, k.asset, k.type, k.published_type,
    g.status, g.scheme, g.bound_to, g.reason, g.rows, g.amount_rows, g.amount
  FROM (
    SELECT kind, status, scheme, bound_to, reason,
      count(*) AS rows, count(amount) AS amount_rows, coalesce(sum(amount), 0) AS amount
    FROM placed GROUP BY 1, 2, 3, 4, 5
  ) AS g JOIN staged_kind k USING (kind)
  ORDER BY k.kind, g.status, g.reason`;

/** Group columns are compared as null-safe texts so that the planner can hash them. */
const HOLDINGS = `
  INSERT INTO "Holding" (id, "ledgerId", "groupId", "addressId", "proofId", line, file, duplicate,
    amount, height)
  SELECT base.id + p.place, $1::int, g.id, p.address_id, p.proof_id, p.line, p.file, p.duplicate,
    p.amount, p.height
  FROM placed p
  JOIN staged_kind k USING (kind)
  JOIN "HoldingGroup" g ON g."ledgerId" = $1::int AND g.label = k.label AND g.status = p.status
    AND g.scheme = p.scheme AND g.audit = k.audit
    AND coalesce(g."networkCell", '') = coalesce(k.network_cell, '')
    AND coalesce(g."publishedType", '') = coalesce(k.published_type, '')
    AND coalesce(g."boundTo", '') = coalesce(p.bound_to, '')
    AND coalesce(g.reason, '') = coalesce(p.reason, '')
  CROSS JOIN (SELECT coalesce(max(id), 0) AS id FROM "Holding") AS base
  ORDER BY p.place`;

const COUNTS = `
  SELECT count(*)::int AS rows, count(DISTINCT address_id)::int AS addresses,
    (count(*) FILTER (WHERE duplicate))::int AS duplicates,
    (count(*) FILTER (WHERE k.asset IS NULL))::int AS "unknownLabelRows",
    ((SELECT count(*) FROM staged_row) - count(*))::int AS lost
  FROM placed JOIN staged_kind k USING (kind)`;

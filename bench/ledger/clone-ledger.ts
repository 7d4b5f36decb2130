import type { Client } from 'pg';
import { holdingTable } from '@/lib/wallets/holdings/holding-table';

/**
 * Makes the ledger of one report the ledger of another too: the same addresses and proofs with other
 * amounts, as most rows of a next month are. Ingesting ten files would measure nothing more.
 */
export async function cloneLedger(client: Client, fromId: number, report: string): Promise<void> {
  await client.query('BEGIN');
  const { rows } = await client.query<{ id: number; first: number; last: number }>(
    `WITH file AS (
       INSERT INTO "Artifact" ("exchangeId", kind, name, sha256, bytes, "readerVersion", "runId")
       SELECT "exchangeId", kind, name, 'clone ' || $2, bytes, "readerVersion", "runId"
       FROM "Artifact" WHERE id = (SELECT "artifactId" FROM "WalletLedger" WHERE id = $1) RETURNING id)
     INSERT INTO "WalletLedger" ("reportId", revision, "artifactId", files, rows, addresses, "setAside",
       skipped, duplicates, "unknownLabelRows", "distinctProofs", "verifiedProofs", "firstHoldingId", "lastHoldingId")
     SELECT (SELECT id FROM "Report" WHERE slug = $2 AND "exchangeId" = 1), 1, file.id, files, rows,
       addresses, "setAside", skipped, duplicates, "unknownLabelRows", "distinctProofs", 0,
       top.id + 1, top.id + rows
     FROM "WalletLedger", file, (SELECT max(id) AS id FROM "Holding") AS top
     WHERE "WalletLedger".id = $1
     RETURNING id, "firstHoldingId" AS first, "lastHoldingId" AS last`,
    [fromId, report],
  );
  const [ledger] = rows;
  if (!ledger) throw new Error('Postgres did not return the ledger.');
  const { id: ledgerId, first, last } = ledger;
  await client.query(
    `INSERT INTO "HoldingGroup" ("ledgerId", label, "networkCell", audit, network, asset, type,
       "publishedType", status, scheme, "boundTo", reason, rows, "amountRows", amount)
     SELECT $2, label, "networkCell", audit, network, asset, type, "publishedType", status, scheme,
       "boundTo", reason, rows, "amountRows", amount
     FROM "HoldingGroup" WHERE "ledgerId" = $1 ORDER BY id`,
    [fromId, ledgerId],
  );
  const table = holdingTable(ledgerId);
  await client.query(`CREATE TABLE ${table} (LIKE "Holding")`);
  await client.query(
    `INSERT INTO ${table} SELECT $3::int - 1 + row_number() OVER (ORDER BY h.id), $2::int, g.new,
       h."addressId", h."proofId", h.line, h.file, h.duplicate,
       round(h.amount * (0.5 + random())::numeric, 8), h.height
     FROM ${holdingTable(fromId)} h
     JOIN (SELECT old.id AS old, new.id AS new
       FROM (SELECT id, row_number() OVER (ORDER BY id) AS n FROM "HoldingGroup" WHERE "ledgerId" = $1) AS old
       JOIN (SELECT id, row_number() OVER (ORDER BY id) AS n FROM "HoldingGroup" WHERE "ledgerId" = $2) AS new
       USING (n)) AS g ON g.old = h."groupId"
     ORDER BY h.id`,
    [fromId, ledgerId, first],
  );
  await client.query(
    `ALTER TABLE "Holding" ATTACH PARTITION ${table} FOR VALUES FROM (${first}) TO (${last + 1})`,
  );
  await client.query(
    `INSERT INTO "LedgerAsset" SELECT $2::int, asset, addresses, amount, top1, top10, top100
     FROM "LedgerAsset" WHERE "ledgerId" = $1`,
    [fromId, ledgerId],
  );
  await client.query(
    'UPDATE "Report" SET "currentLedgerId" = $1 WHERE slug = $2 AND "exchangeId" = 1',
    [ledgerId, report],
  );
  await client.query('COMMIT');
}

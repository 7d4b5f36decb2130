import type { Client } from 'pg';

/**
 * Makes the ledger of one report the ledger of another too: the same addresses and proofs with other
 * amounts, as most rows of a next month are. Ingesting ten files would measure nothing more.
 */
export async function cloneLedger(client: Client, fromId: number, report: string): Promise<void> {
  await client.query('BEGIN');
  const { rows } = await client.query<{ id: number }>(
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
     WHERE "WalletLedger".id = $1 RETURNING id`,
    [fromId, report],
  );
  const ledgerId = rows[0]?.id;
  await client.query(
    `INSERT INTO "HoldingGroup" ("ledgerId", label, "networkCell", audit, network, asset, type,
       "publishedType", status, scheme, "boundTo", reason, rows, "amountRows", amount)
     SELECT $2, label, "networkCell", audit, network, asset, type, "publishedType", status, scheme,
       "boundTo", reason, rows, "amountRows", amount
     FROM "HoldingGroup" WHERE "ledgerId" = $1 ORDER BY id`,
    [fromId, ledgerId],
  );
  await client.query(
    `INSERT INTO "Holding" SELECT top.id + row_number() OVER (ORDER BY h.id), $2::int, g.new,
       h."addressId", h."proofId", h.line, h.file, h.duplicate,
       round(h.amount * (0.5 + random())::numeric, 8), h.height
     FROM "Holding" h
     JOIN (SELECT old.id AS old, new.id AS new
       FROM (SELECT id, row_number() OVER (ORDER BY id) AS n FROM "HoldingGroup" WHERE "ledgerId" = $1) AS old
       JOIN (SELECT id, row_number() OVER (ORDER BY id) AS n FROM "HoldingGroup" WHERE "ledgerId" = $2) AS new
       USING (n)) AS g ON g.old = h."groupId"
     CROSS JOIN (SELECT max(id) AS id FROM "Holding") AS top
     WHERE h."ledgerId" = $1 ORDER BY h.id`,
    [fromId, ledgerId],
  );
  await client.query(
    'UPDATE "Report" SET "currentLedgerId" = $1 WHERE slug = $2 AND "exchangeId" = 1',
    [ledgerId, report],
  );
  await client.query('COMMIT');
}

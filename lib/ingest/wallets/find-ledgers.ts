import type { Client } from 'pg';

/** A ledger that was read from a file of the same content. */
export type KnownLedger = { ledgerId: number; report: string; revision: number; version: number };

export async function findLedgers(
  client: Client,
  { exchangeId, sha256 }: { exchangeId: number; sha256: string },
): Promise<KnownLedger[]> {
  const { rows } = await client.query<KnownLedger>(
    `SELECT ledger.id AS "ledgerId", report.slug AS report, ledger.revision,
       artifact."readerVersion" AS version
     FROM "Artifact" artifact
     JOIN "WalletLedger" ledger ON ledger."artifactId" = artifact.id
     JOIN "Report" report ON report.id = ledger."reportId"
     WHERE artifact."exchangeId" = $1 AND artifact.kind = 'wallets' AND artifact.sha256 = $2
       AND artifact."withdrawnBy" = 0`,
    [exchangeId, sha256],
  );
  return rows;
}

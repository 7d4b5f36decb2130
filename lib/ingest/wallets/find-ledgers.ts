import type { Client } from 'pg';
import { InputError } from '@/lib/format/input-error';

/** A ledger that was read from a file of the same content. */
export type KnownLedger = { ledgerId: number; report: string; revision: number; version: number };

export type StoredReport = { exchangeId: number; reportId: number; currentLedger: number | null };

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
     WHERE artifact."exchangeId" = $1 AND artifact.kind = 'wallets' AND artifact.sha256 = $2`,
    [exchangeId, sha256],
  );
  return rows;
}

/**
 * The report a wallet file is to belong to. It must be there: which month a file is of, and what the
 * exchange published for it, has to be known from elsewhere.
 *
 * @throws InputError `unknown-report` that says what exists.
 */
export async function requireStoredReport(
  client: Client,
  { exchange, report }: { exchange: string; report: string },
): Promise<StoredReport> {
  const { rows } = await client.query<StoredReport & { slug: string }>(
    `SELECT report."exchangeId", report.id AS "reportId", report.slug,
       ledger.revision AS "currentLedger"
     FROM "Report" report
     JOIN "Exchange" exchange ON exchange.id = report."exchangeId"
     LEFT JOIN "WalletLedger" ledger ON ledger.id = report."currentLedgerId"
     WHERE exchange.slug = $1 ORDER BY report.slug DESC`,
    [exchange],
  );
  const found = rows.find(({ slug }) => slug === report);
  if (found) {
    const { exchangeId, reportId, currentLedger } = found;
    return { exchangeId, reportId, currentLedger };
  }
  const listed = rows.slice(0, 12).map(({ slug }) => slug);
  const more = rows.length > listed.length ? ` and ${rows.length - listed.length} more` : '';
  throw new InputError({
    code: 'unknown-report',
    reason:
      rows.length === 0
        ? `nothing of ${exchange} is stored; ingest its history or a summary first`
        : `there is no report ${report} of ${exchange}. Stored: ${listed.join(', ')}${more}`,
  });
}

import type { Client } from 'pg';
import { InputError } from '@/lib/format/input-error';

export type StoredReport = { exchangeId: number; reportId: number; currentLedger: number | null };

/**
 * The report a file is to belong to. It must be there: which month a file is of, and what the
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

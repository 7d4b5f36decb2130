import type { Client } from 'pg';
import type { Transaction } from '@/lib/platform/db';

/** What is known of a report that a file of it may say of itself. */
export type KnownReport = {
  slug: string;
  auditId: string | null;
  root: string | null;
  /** UTC; the midnight of a day of which the hour is not known. */
  snapshotAt: Date | null;
  reserveFile: string | null;
  liabilityFile: string | null;
};

const SQL = `
  SELECT report.slug, revision."auditId", revision."liabilitiesRoot" AS root, revision."snapshotAt",
    revision."reserveFile", revision."liabilityFile"
  FROM "Report" report
  JOIN "Exchange" exchange ON exchange.id = report."exchangeId"
  JOIN "ReportRevision" revision ON revision.id = report."currentRevisionId"
  WHERE exchange.slug = $1 ORDER BY report.slug`;

/** The reports of an exchange that readers see, oldest first. */
export async function knownReports(
  from: Client | Transaction,
  exchange: string,
): Promise<KnownReport[]> {
  if ('$queryRawUnsafe' in from) return from.$queryRawUnsafe<KnownReport[]>(SQL, exchange);
  return (await from.query<KnownReport>(SQL, [exchange])).rows;
}

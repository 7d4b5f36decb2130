import type { Database } from '@/lib/platform/db';
import { getReport, listReports } from '@/lib/reports/data';
import type { Report } from '@/lib/reports/schema';
import { withDatabaseClient } from './database-client';
import { Refusal } from './refusal';
import { describeReport } from './report-text';
import { requireExchange } from './require-exchange';

/** What `ballast report` does. */
export async function runReport({
  report,
  exchange,
  revision,
  json = false,
}: {
  report: string;
  exchange: string;
  revision?: number;
  json?: boolean;
}): Promise<void> {
  await withDatabaseClient(async (database) => {
    const { name } = await requireExchange({ database, exchange });
    const found = await getReport({ database, exchange, report, revision: revision ?? null });
    if (!found) throw await notStored({ database, exchange, report });
    if (json) console.log(JSON.stringify(found, null, 2));
    else for (const line of describeReport({ name, report: found })) console.log(line);
  });
}

/** Says what exists instead. */
async function notStored({
  database,
  exchange,
  report,
}: {
  database: Database;
  exchange: string;
  report: string;
}): Promise<Refusal> {
  const current: Report | null = await getReport({ database, exchange, report });
  if (current) {
    const numbers = current.revisions.map(({ revision }) => revision).reverse();
    return new Refusal(`The report of ${report} has the revisions ${numbers.join(', ')}.`);
  }
  const { reports } = await listReports({ database, exchange, limit: 1 });
  const newest = reports[0] ? ` The newest is ${reports[0].report};` : '';
  return new Refusal(
    `No report of ${report} is stored.${newest} "ballast reports --exchange ${exchange}" lists all.`,
  );
}

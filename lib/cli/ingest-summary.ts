import { readSummaryFile, storeSummary } from '@/lib/ingest/ingest-summary';
import type { SummaryExchange } from '@/lib/ingest/summary-exchanges';
import { withDatabaseClient } from './database-client';
import { type ForceOptions, forceReason } from './force-option';
import { printIngestResult } from './ingest-result';
import { printable } from './printable';
import { step } from './runtime/steps';

/** What `ballast ingest summary` does: the file is checked before the database is touched. */
export async function runIngestSummary({
  file: path,
  exchange,
  ...forced
}: ForceOptions & {
  file: string;
  exchange: SummaryExchange;
}): Promise<void> {
  const force = forceReason(forced);
  const file = await step(
    `Read ${printable(path)}`,
    () => readSummaryFile({ file: path }),
    ({ contents }) => contents.map(({ month }) => `report of ${month}`).join(),
  );
  const result = await withDatabaseClient(
    (db) => step('Store', () => storeSummary({ db, exchange, file, force })),
    { announce: true },
  );
  printIngestResult(result);
}

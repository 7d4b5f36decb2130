import { readSummaryFile, storeSummary } from '@/lib/ingest/ingest-summary';
import type { SummaryExchange } from '@/lib/ingest/summary-exchanges';
import { isKnownAsset } from '@/lib/reports/assets/constants';
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
  const symbols = file.contents.flatMap(({ assets }) => assets.map(({ asset }) => asset));
  const unknown = symbols.filter((asset) => !isKnownAsset(asset));
  if (unknown.length > 0) {
    console.log(`Assets that Ballast does not know, kept as published: ${unknown.join(', ')}.`);
  }
}

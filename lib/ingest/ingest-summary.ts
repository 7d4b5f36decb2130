import { findKnownExchange } from '@/lib/exchanges/constants';
import type { Database } from '@/lib/platform/db';
import { ASSETS } from '@/lib/reports/assets/constants';
import { mergeSummary } from '@/lib/reports/merge';
import { readSummary, SUMMARY_LIMITS, SUMMARY_READER_VERSION } from '@/lib/sources/okx/summary';
import { type IngestResult, ingestReports, type ReadFile } from './ingest-reports';
import { readInputFile } from './input-file';
import { summaryContent } from './summary-content';
import type { SummaryExchange } from './summary-exchanges';

/**
 * Ingests the exchange's own summary of one report. Where it contradicts figures that others
 * reported, it wins and the others stay as conflicts.
 *
 * @throws InputError when the file is refused; nothing is stored then.
 */
export async function ingestSummary({
  db,
  exchange,
  ...options
}: { db: Database; exchange: SummaryExchange } & ReadOptions): Promise<IngestResult> {
  return storeSummary({ db, exchange, file: await readSummaryFile(options) });
}

export type ReadOptions = {
  file: string;
  /** Dates later than this are refused; null: the clock is not looked at. */
  now?: Date | null;
};

/** Reads and checks the file; needs no database. Throws as `ingestSummary` does. */
export async function readSummaryFile({
  file: path,
  now = new Date(),
}: ReadOptions): Promise<ReadFile> {
  const file = await readInputFile({ path, maxBytes: SUMMARY_LIMITS.bytes });
  const knownAssets = new Set(Object.keys(ASSETS));
  const summary = readSummary({ bytes: file.bytes, fileName: path }, { knownAssets, now });
  return { file, contents: [summaryContent(summary)] };
}

/** Stores what `readSummaryFile` read. */
export function storeSummary({
  db,
  exchange,
  file,
}: {
  db: Database;
  exchange: SummaryExchange;
  file: ReadFile;
}): Promise<IngestResult> {
  const known = findKnownExchange(exchange);
  if (!known) throw new Error(`${exchange} is not among the known exchanges`);
  return ingestReports({
    db,
    job: {
      exchange: known,
      command: 'ingest summary',
      kind: 'summary',
      readerVersion: SUMMARY_READER_VERSION,
      files: [file],
      merge: mergeSummary,
      origin: ({ facts }) => `exchange summary ${facts.auditId}`,
    },
  });
}

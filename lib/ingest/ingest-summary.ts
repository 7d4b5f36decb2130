import { ASSETS } from '@/lib/assets/constants';
import type { Database } from '@/lib/db';
import { findKnownExchange } from '@/lib/exchanges/constants';
import { mergeSummary } from '@/lib/reports/merge';
import { readSummary, SUMMARY_LIMITS, SUMMARY_READER_VERSION } from '@/lib/sources/okx/summary';
import { type IngestResult, ingestReports } from './ingest-reports';
import { readInputFile } from './input-file';
import { summaryContent } from './summary-content';

/** Exchanges whose summary format Ballast reads. */
export const SUMMARY_EXCHANGES = ['okx'] as const;
export type SummaryExchange = (typeof SUMMARY_EXCHANGES)[number];

/**
 * Ingests the exchange's own summary of one report. Where it contradicts figures that others
 * reported, it wins and the others stay as conflicts.
 *
 * @throws InputError when the file is refused; nothing is stored then.
 */
export async function ingestSummary({
  db,
  file: path,
  exchange,
  now = new Date(),
}: {
  db: Database;
  file: string;
  exchange: SummaryExchange;
  now?: Date | null;
}): Promise<IngestResult> {
  const known = findKnownExchange(exchange);
  if (!known) throw new Error(`${exchange} is not among the known exchanges`);
  const file = await readInputFile({ path, maxBytes: SUMMARY_LIMITS.bytes });
  const knownAssets = new Set(Object.keys(ASSETS));
  const summary = readSummary({ bytes: file.bytes, fileName: path }, { knownAssets, now });
  return ingestReports({
    db,
    job: {
      exchange: known,
      command: 'ingest summary',
      kind: 'summary',
      readerVersion: SUMMARY_READER_VERSION,
      files: [{ file, contents: [summaryContent(summary)] }],
      merge: mergeSummary,
      origin: () => `exchange summary ${summary.auditId}`,
    },
  });
}

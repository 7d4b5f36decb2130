import { findKnownExchange } from '@/lib/exchanges/constants';
import type { Database } from '@/lib/platform/db';
import { ASSETS } from '@/lib/reports/assets/constants';
import { mergeSummary } from '@/lib/reports/merge';
import { readSummary, SUMMARY_LIMITS, SUMMARY_READER_VERSION } from '@/lib/sources/okx/summary';
import { statementCheck } from './belonging/check-statement';
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
  force = null,
  ...options
}: {
  db: Database;
  exchange: SummaryExchange;
  force?: string | null;
} & ReadOptions): Promise<IngestResult> {
  return storeSummary({ db, exchange, file: await readSummaryFile(options), force });
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
  force = null,
}: {
  db: Database;
  exchange: SummaryExchange;
  file: ReadFile;
  /** Store it though its audit or root is that of another report, for this reason. */
  force?: string | null;
}): Promise<IngestResult> {
  const known = findKnownExchange(exchange);
  if (!known) throw new Error(`${exchange} is not among the known exchanges`);
  const [content] = file.contents;
  const { auditId = null, liabilitiesRoot = null } = content?.facts ?? {};
  return ingestReports({
    db,
    job: {
      exchange: known,
      command: 'ingest summary',
      // A report may be issued anew under another number; a number of another report is a mistake.
      ...statementCheck(
        { names: [], auditIds: auditId === null ? [] : [auditId], root: liabilitiesRoot },
        {
          file: file.file.path,
          exchange,
          report: content?.month ?? '',
          force,
          command: 'its month is that of createTime; ballast report',
        },
        ({ belongs }) => belongs !== null,
      ),
      kind: 'summary',
      readerVersion: SUMMARY_READER_VERSION,
      files: [file],
      merge: mergeSummary,
      origin: ({ facts }) => `exchange summary ${facts.auditId}`,
    },
  });
}

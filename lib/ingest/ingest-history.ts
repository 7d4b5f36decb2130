import { OKX } from '@/lib/exchanges/constants';
import { InputError } from '@/lib/format/input-error';
import type { Database } from '@/lib/platform/db';
import { ASSETS } from '@/lib/reports/assets/constants';
import { mergeHistory } from '@/lib/reports/merge';
import { HISTORY_LIMITS, HISTORY_READER_VERSION, readHistory } from '@/lib/sources/okx/history';
import { historyContent } from './history-content';
import { type IngestResult, ingestReports, type ReadFile } from './ingest-reports';
import { readInputFile } from './input-file';

/**
 * Ingests OKX's curated history from one or more files, all or nothing.
 *
 * @throws InputError when a file is refused; nothing is stored then.
 */
export async function ingestHistory({
  db,
  ...options
}: { db: Database } & ReadOptions): Promise<IngestResult> {
  return storeHistory({ db, files: await readHistoryFiles(options) });
}

export type ReadOptions = {
  files: readonly string[];
  /** Dates later than this are refused; null: the clock is not looked at. */
  now?: Date | null;
  /** Told of each file as it has been read. */
  onRead?: (file: ReadFile) => void;
};

/** Reads and checks the files; needs no database. Throws as `ingestHistory` does. */
export async function readHistoryFiles({
  files,
  now = new Date(),
  onRead,
}: ReadOptions): Promise<ReadFile[]> {
  const read: ReadFile[] = [];
  for (const path of files) {
    const file = await readHistoryFile({ path, now });
    read.push(file);
    onRead?.(file);
  }
  refuseRepeats(read);
  return read;
}

/** Stores what `readHistoryFiles` read. */
export function storeHistory({
  db,
  files,
}: {
  db: Database;
  files: ReadFile[];
}): Promise<IngestResult> {
  return ingestReports({
    db,
    job: {
      exchange: OKX,
      command: 'ingest history',
      kind: 'history',
      readerVersion: HISTORY_READER_VERSION,
      files,
      merge: mergeHistory,
      origin: () => 'curated history',
    },
  });
}

async function readHistoryFile({
  path,
  now,
}: {
  path: string;
  now: Date | null;
}): Promise<ReadFile> {
  const file = await readInputFile({ path, maxBytes: HISTORY_LIMITS.bytes });
  const knownAssets = new Set(Object.keys(ASSETS));
  const reports = readHistory({ bytes: file.bytes, fileName: path }, { knownAssets, now });
  return { file, contents: reports.map(historyContent) };
}

/** A month or a report number may occur once in all the files of a run. */
function refuseRepeats(files: readonly ReadFile[]): void {
  const seen = new Map<string, string>();
  for (const { file, contents } of files) {
    for (const { month, facts } of contents) {
      for (const [field, value] of [
        ['month', month],
        ['ordinal', String(facts.ordinal)],
      ] as const) {
        const key = `${field} ${value}`;
        const before = seen.get(key);
        if (before !== undefined) {
          throw new InputError({
            code: 'history-duplicate',
            reason: `is a duplicate: ${key} is already used in ${before}`,
            place: { file: file.path, field },
          });
        }
        seen.set(key, file.path);
      }
    }
  }
}

import { readHistoryFiles, storeHistory } from '@/lib/ingest/ingest-history';
import { withDatabaseClient } from './database-client';
import { printIngestResult } from './ingest-result';
import { printable } from './printable';
import { step } from './runtime/steps';

/** What `ballast ingest history` does: the files are checked before the database is touched. */
export async function runIngestHistory(paths: readonly string[]): Promise<void> {
  const title =
    paths.length === 1 ? `Read ${printable(paths[0] ?? '')}` : `Read ${paths.length} files`;
  const files = await step(
    title,
    () => readHistoryFiles({ files: paths }),
    (read) => {
      const count = read.reduce((sum, { contents }) => sum + contents.length, 0);
      return count === 1 ? '1 report' : `${count} reports`;
    },
  );
  const result = await withDatabaseClient(
    (db) => step('Store', () => storeHistory({ db, files })),
    { announce: true },
  );
  printIngestResult(result);
}

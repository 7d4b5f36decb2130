import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { OKX } from '@/lib/exchanges/constants';
import { projectRoot } from '@/lib/platform/bundle.mjs';
import type { Database } from '@/lib/platform/db';
import { HISTORY_LIMITS, HISTORY_READER_VERSION } from '@/lib/sources/okx/history';
import { ingestHistory } from './ingest-history';
import type { IngestResult } from './ingest-reports';
import { readInputFile } from './input-file';
import { knownFiles } from './provenance';

const FOLDER = path.join(projectRoot(), 'prisma', 'seed', 'okx');

/** The files of the history that ships with Ballast, oldest month first. */
export async function shippedHistoryFiles(): Promise<string[]> {
  const names = await readdir(FOLDER);
  const json = names.filter((name) => name.endsWith('.json')).sort();
  return json.map((name) => path.join(FOLDER, name));
}

/**
 * Ingests the shipped history where the database does not have it, or has it of an earlier release:
 * only the files that are new to it. Null when it has them all, which takes one query to know.
 *
 * The clock is not looked at: the history must not be refused on a machine whose clock is behind.
 */
export async function ensureShippedHistory({ db }: { db: Database }): Promise<IngestResult | null> {
  const paths = await shippedHistoryFiles();
  const files = await Promise.all(
    paths.map((file) => readInputFile({ path: file, maxBytes: HISTORY_LIMITS.bytes })),
  );
  const known = await knownFiles({
    tx: db,
    exchange: OKX.slug,
    kind: 'history',
    readerVersion: HISTORY_READER_VERSION,
    hashes: files.map(({ sha256 }) => sha256),
  });
  const fresh = files.filter(({ sha256 }) => !known.has(sha256)).map((file) => file.path);
  return fresh.length === 0 ? null : ingestHistory({ db, files: fresh, now: null });
}

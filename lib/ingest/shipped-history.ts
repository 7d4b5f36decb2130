import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { OKX } from '@/lib/exchanges/constants';
import { projectRoot } from '@/lib/platform/bundle.mjs';
import type { Database, Transaction } from '@/lib/platform/db';
import { HISTORY_LIMITS, HISTORY_READER_VERSION } from '@/lib/sources/okx/history';
import { sourceClass } from '@/lib/sources/source-class';
import { ingestHistory } from './ingest-history';
import type { IngestResult } from './ingest-reports';
import { readInputFile } from './input-file';
import { knownFiles } from './provenance';
import { announceChange, ingestTransaction } from './transaction';

const FOLDER = path.join(projectRoot(), 'prisma', 'seed', 'okx');

/** The files of the history that ships with Ballast, oldest month first. */
export async function shippedHistoryFiles(): Promise<string[]> {
  const names = await readdir(FOLDER);
  const json = names.filter((name) => name.endsWith('.json')).sort();
  return json.map((name) => path.join(FOLDER, name));
}

/** The SHA-256 of each shipped file. */
export async function shippedHashes(): Promise<ReadonlySet<string>> {
  const files = await Promise.all(
    (await shippedHistoryFiles()).map((file) =>
      readInputFile({ path: file, maxBytes: HISTORY_LIMITS.bytes }),
    ),
  );
  return new Set(files.map(({ sha256 }) => sha256));
}

/**
 * Brings the stored classes of sources in line with the table of this release, in place: they are what
 * Ballast knows of a site, no part of what a revision states. Says how many rows changed.
 */
export async function ensureSourceClasses({ db }: { db: Database }): Promise<number> {
  if ((await staleClasses(db)).length === 0) return 0;
  return ingestTransaction(db, async (tx) => {
    const stale = await staleClasses(tx);
    for (const { table, id, kind } of stale) {
      const change = { where: { id }, data: { class: kind }, select: { id: true } };
      if (table === 'source') await tx.source.update(change);
      else await tx.conflict.update(change);
    }
    if (stale.length > 0) await announceChange(tx);
    return stale.length;
  });
}

async function staleClasses(db: Database | Transaction) {
  const sources = await db.source.findMany({
    select: { id: true, url: true, title: true, class: true },
  });
  const conflicts = await db.conflict.findMany({
    select: { id: true, url: true, statedBy: true, class: true },
  });
  const rows = [
    ...sources.map((row) => ({ ...row, table: 'source', words: row.title })),
    ...conflicts.map((row) => ({ ...row, table: 'conflict', words: row.statedBy ?? '' })),
  ];
  return rows.flatMap(({ table, id, url, words, class: stored }) => {
    const kind = sourceClass({ url, words });
    return kind === stored ? [] : [{ table, id, kind }];
  });
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

import type { Database, Transaction } from '@/lib/platform/db';
import { CHANGE_CHANNEL } from '@/lib/platform/read-cache';

/** "BALL": the class of Ballast's advisory locks; 1 is the ingest lock. */
export const LOCK_CLASS = 0x42414c4c;
export const INGEST_LOCK = 1;

/** How long an ingest may wait for another one to finish, and take itself. */
const LONGEST_MS = 30 * 60_000;

/**
 * Runs one ingest in one transaction, alone: a second one waits for the first to commit and then
 * sees what it stored. Whatever goes wrong, a killed process included, nothing of it stays.
 */
export function ingestTransaction<T>(
  db: Database,
  work: (tx: Transaction) => Promise<T>,
): Promise<T> {
  return db.$transaction(
    async (tx) => {
      await tx.$executeRaw`SELECT pg_advisory_xact_lock(${LOCK_CLASS}::int, ${INGEST_LOCK}::int)`;
      return work(tx);
    },
    { maxWait: LONGEST_MS, timeout: LONGEST_MS },
  );
}

/** Tells every server, at commit, that stored data changed: they drop what they have cached. */
export async function announceChange(tx: Transaction): Promise<void> {
  await tx.$executeRaw`SELECT pg_notify(${CHANGE_CHANNEL}, '')`;
}

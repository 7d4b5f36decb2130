import type { KnownExchange } from '@/lib/exchanges/constants';
import type { Month } from '@/lib/format/month';
import type { Database, Transaction } from '@/lib/platform/db';
import type { ReportContent } from '@/lib/reports/content';
import type { StoredContent } from '@/lib/reports/merge';
import { type NewRevision, storeRevisions } from '@/lib/reports/mutations';
import { hashContent } from './hash-content';
import type { InputFile } from './input-file';
import { ensureExchange, finishRun, knownFiles, recordRun } from './provenance';
import { refuseTakenOrdinals } from './refuse-taken-ordinals';
import { type StoredReport, storedReports } from './stored-reports';
import { announceChange, ingestTransaction } from './transaction';

/** A file and the reports read from it. */
export type ReadFile = { file: InputFile; contents: ReportContent[] };

export type ReportOutcome = {
  report: Month;
  revision: number;
  status: 'new' | 'revised' | 'unchanged';
};

export type IngestResult = {
  /** False: every file had been ingested before, so nothing was stored. */
  changed: boolean;
  files: { name: string; sha256: string; bytes: number; rows: number; known: boolean }[];
  /** What became of each report in the files that were new. */
  reports: ReportOutcome[];
};

export type IngestJob = {
  exchange: KnownExchange;
  /** As recorded with the run. */
  command: string;
  kind: 'history' | 'summary' | 'root' | 'sum-proof';
  /** A file of this kind says one thing more of a report, instead of all that its kind says. */
  adds?: boolean;
  readerVersion: number;
  files: ReadFile[];
  merge: (stored: StoredContent | null, incoming: ReportContent) => ReportContent;
  origin: (incoming: ReportContent) => string;
  /** Looks, before anything is stored, whether the file is of the report it is put to. */
  check?: (tx: Transaction) => Promise<void>;
  /** The same of files that are known already. */
  checkKnown?: (tx: Transaction) => Promise<void>;
  /** Why it is stored against what it says of itself; asked after `check`. */
  reason?: () => string | null;
  /** What else is stored of a new file, in the same transaction. */
  also?: (stored: { tx: Transaction; exchangeId: number; artifactId: number }) => Promise<void>;
};

/** Stores what was read from files, all or nothing; files that are known already change nothing. */
export function ingestReports({
  db,
  job,
}: {
  db: Database;
  job: IngestJob;
}): Promise<IngestResult> {
  const startedAt = new Date();
  return ingestTransaction(db, async (tx) => {
    const { exchange, kind, readerVersion, command } = job;
    const hashes = job.files.map(({ file }) => file.sha256);
    const known = await knownFiles({ tx, exchange: exchange.slug, kind, readerVersion, hashes });
    const fresh = job.files.filter(({ file }) => !known.has(file.sha256));
    const files = job.files.map(({ file, contents }) => ({
      name: file.name,
      sha256: file.sha256,
      bytes: file.bytes.byteLength,
      rows: contents.length,
      known: known.has(file.sha256),
    }));
    if (fresh.length === 0) {
      await job.checkKnown?.(tx);
      return { changed: false, files, reports: [] };
    }

    await job.check?.(tx);
    const exchangeId = await ensureExchange(tx, exchange);
    const recorded = { tx, exchangeId, command, kind, readerVersion, startedAt, files: fresh };
    const { runId, stored } = await recordRun(recorded);
    const artifactIds = new Map(stored.map(({ file, artifactId }) => [file.sha256, artifactId]));
    const plans = await planRevisions({ tx, exchangeId, job, fresh, artifactIds });
    await refuseTakenOrdinals({ tx, exchangeId, files: fresh });
    const revisions = plans.flatMap(({ revision }) => (revision ? [revision] : []));
    await storeRevisions({ tx, exchangeId, runId, revisions });
    for (const { artifactId } of stored) await job.also?.({ tx, exchangeId, artifactId });
    const reports = plans.map(({ outcome }) => outcome);
    await finishRun({ tx, runId, counts: countOutcomes(reports) });
    await announceChange(tx);
    return { changed: true, files, reports };
  });
}

type Plan = { outcome: ReportOutcome; revision: NewRevision | null };

/** What to store for each report, after merging it into what is stored. */
async function planRevisions({
  tx,
  exchangeId,
  job,
  fresh,
  artifactIds,
}: {
  tx: Transaction;
  exchangeId: number;
  job: IngestJob;
  fresh: ReadFile[];
  artifactIds: ReadonlyMap<string, number>;
}): Promise<Plan[]> {
  const months = fresh.flatMap(({ contents }) => contents.map(({ month }) => month));
  const stored = await storedReports({ tx, exchangeId, months });
  return fresh.flatMap(({ file, contents }) =>
    contents.map((incoming) => {
      const artifactId = artifactIds.get(file.sha256);
      if (artifactId === undefined) throw new Error('the file was not recorded');
      return planRevision({
        job,
        incoming,
        artifactId,
        before: stored.get(incoming.month) ?? null,
      });
    }),
  );
}

function planRevision({
  job,
  incoming,
  artifactId,
  before,
}: {
  job: IngestJob;
  incoming: ReportContent;
  artifactId: number;
  before: StoredReport | null;
}): Plan {
  const content = job.merge(before, incoming);
  const contentHash = hashContent(content);
  const report = incoming.month;
  if (before?.contentHash === contentHash) {
    return { outcome: { report, revision: before.revision, status: 'unchanged' }, revision: null };
  }
  const kept =
    before?.artifacts.filter(({ kind }) => job.adds || kind !== job.kind).map(({ id }) => id) ?? [];
  return {
    outcome: {
      report,
      revision: (before?.revision ?? 0) + 1,
      status: before ? 'revised' : 'new',
    },
    revision: {
      content,
      contentHash,
      origin: job.origin(incoming),
      reason: job.reason?.() ?? null,
      artifactIds: [...kept, artifactId],
    },
  };
}

function countOutcomes(reports: readonly ReportOutcome[]): Record<string, number> {
  const count = (status: ReportOutcome['status']) =>
    reports.filter((report) => report.status === status).length;
  return { new: count('new'), revised: count('revised'), unchanged: count('unchanged') };
}

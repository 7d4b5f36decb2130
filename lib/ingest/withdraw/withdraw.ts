import type { Database, Transaction } from '@/lib/platform/db';
import { emptyContent, isContentKind } from '@/lib/reports/replay';
import { hashContent } from '../hash-content';
import { finishRun } from '../provenance';
import { shippedHashes } from '../shipped-history';
import { announceChange, ingestTransaction } from '../transaction';
import { chooseFiles, fileWords, refusal, type StoredFile, storedFiles } from './find-files';
import { rebuildReport } from './rebuild-report';
import { readReason, requireExchangeId } from './request';
import { showNewest } from './show-newest';
import { storeChangedReport } from './store-changed-report';

export type WithdrawResult = {
  /** False: it was withdrawn before, or there was nothing to withdraw. */
  changed: boolean;
  /** Each file in words. */
  files: string[];
  /** The reports that changed, with the revision that says so; `gone`: nothing of it is left to see. */
  reports: { report: string; revision: number; gone: boolean }[];
  /** When the file was withdrawn before, if it was. */
  before: Date | null;
};

/**
 * Takes files back: readers see what they saw before, and a new revision of each report says what was
 * withdrawn and why. Nothing is deleted; the same file may be ingested again. One transaction, alone.
 *
 * @throws InputError when nothing or more than one file is meant, when the file ships with Ballast, or
 * when other files would be left without their report.
 */
export async function withdraw({
  db,
  exchange,
  target,
  report = null,
  reason,
}: {
  db: Database;
  exchange: string;
  /** A report's month, or the beginning of a file's SHA-256. */
  target: string;
  /** Narrows the files meant. */
  report?: string | null;
  reason: string;
}): Promise<WithdrawResult> {
  const why = readReason(reason);
  const shipped = await shippedHashes();
  const startedAt = new Date();
  return ingestTransaction(db, async (tx) => {
    const exchangeId = await requireExchangeId(tx, exchange);
    const files = await storedFiles(tx, exchangeId);
    const { chosen, withdrawnBefore } = chooseFiles(files, { target, report });
    const wanted = withoutShipped(chosen, { target, shipped });
    if (wanted.length === 0) {
      const before = withdrawnBefore?.withdrawnAt ?? null;
      const told = withdrawnBefore ? [fileWords(withdrawnBefore)] : [];
      return { changed: false, files: told, reports: [], before };
    }
    const run = await tx.ingestRun.create({
      data: { command: 'withdraw', status: 'done', startedAt },
      select: { id: true },
    });
    const origin = (gone: readonly StoredFile[]) => `withdrawn: ${gone.map(fileWords).join(', ')}`;
    const reports = await takeBack(tx, {
      exchangeId,
      files,
      runId: run.id,
      reason: why,
      origin,
      gone: wanted,
    });
    const counts = { files: wanted.length, reports: reports.length };
    await finishRun({ tx, runId: run.id, counts });
    await announceChange(tx);
    return { changed: true, files: wanted.map(fileWords), reports, before: null };
  });
}

/** What ships with Ballast comes back at the next start: it is corrected, not withdrawn. */
function withoutShipped(
  chosen: readonly StoredFile[],
  { target, shipped }: { target: string; shipped: ReadonlySet<string> },
): StoredFile[] {
  const own = chosen.filter(({ kind, sha256 }) => kind !== 'history' || !shipped.has(sha256));
  const [only] = chosen;
  if (only && own.length === 0 && only.sha256.startsWith(target.toLowerCase())) {
    const reason = `the ${fileWords(only)} ships with Ballast and is not withdrawn. To correct it, ingest a corrected history file; the state before stays readable`;
    throw refusal('withdraw-shipped', reason);
  }
  const wide = own.find(({ reports }) => reports.length > 1);
  if (wide && !wide.sha256.startsWith(target.toLowerCase())) {
    const reason = `the ${fileWords(wide)} states ${wide.reports.length} reports, not only ${target}. Withdraw the file by its SHA-256 for all of them, or ingest a corrected history of ${target}`;
    throw refusal('withdraw-several', reason);
  }
  return own;
}

/**
 * Marks files as withdrawn and puts their reports together without them. The caller holds the
 * transaction and the lock, and announces the change.
 */
export async function takeBack(
  tx: Transaction,
  {
    exchangeId,
    files,
    gone,
    runId,
    reason,
    origin,
  }: {
    exchangeId: number;
    files: readonly StoredFile[];
    gone: readonly StoredFile[];
    runId: number;
    reason: string;
    origin: (gone: readonly StoredFile[]) => string;
  },
): Promise<WithdrawResult['reports']> {
  const without = new Set(gone.map(({ id }) => id));
  await tx.artifact.updateMany({
    where: { id: { in: [...without] } },
    data: { withdrawnBy: runId, withdrawnAt: new Date() },
  });
  const reports = new Map(gone.flatMap((file) => file.reports.map((one) => [one.id, one.slug])));
  const changed: WithdrawResult['reports'] = [];
  for (const [id, slug] of reports) {
    const own = gone.filter((file) => file.reports.some((one) => one.id === id));
    await showNewest(tx, id);
    const statesIt = own.some(({ kind }) => isContentKind(kind));
    const rebuilt = statesIt
      ? await rebuildReport(tx, { report: { id, slug }, files, without })
      : null;
    const empty = statesIt && rebuilt === null;
    const content = empty ? emptyContent(slug) : (rebuilt?.content ?? null);
    const revision = await storeChangedReport(tx, {
      exchangeId,
      runId,
      reason,
      origin: origin(own),
      report: { id, slug },
      content: content && { content, contentHash: hashContent(content) },
      artifactIds: rebuilt?.artifacts.map((artifact) => artifact.id) ?? [],
      hide: empty,
    });
    changed.push({ report: slug, revision, gone: empty });
  }
  return changed;
}

import { Prisma } from '@/lib/generated/prisma/client';
import type { Database, Transaction } from '@/lib/platform/db';
import type { ReportContent } from '@/lib/reports/content';
import { isContentKind, replay, rootContent } from '@/lib/reports/replay';
import { rootStatements } from '@/lib/reports/stated-root';
import { hashContent } from '../hash-content';
import { finishRun } from '../provenance';
import { rootFile } from '../root-job';
import { storedReports } from '../stored-reports';
import { announceChange, ingestTransaction } from '../transaction';
import { chooseFiles, fileWords, isOf, refusal, type StoredFile, storedFiles } from './find-files';
import { asContents } from './rebuild-report';
import { readReason, requireExchangeId } from './request';
import { showNewest } from './show-newest';
import { storeChangedReport } from './store-changed-report';
import { takeBack } from './withdraw';

export type MoveResult = {
  /** False: the file is there already. */
  changed: boolean;
  file: string;
  from: { report: string; revision: number } | null;
  to: { report: string; revision: number | null };
};

/** Tables whose rows belong to one report, by the kind of file they were read from. */
const TABLES: Readonly<Record<string, string>> = {
  wallets: 'WalletLedger',
  liabilities: 'LiabilityTree',
  'sum-proof': 'SumProof',
};

/**
 * Moves a file that was ingested into the wrong report to the right one, without reading it again. Both
 * reports get a revision that says so and why. One transaction, alone.
 *
 * @throws InputError when no single file is meant, when its month is in the file itself, or when the
 * report it is to go to is not stored.
 */
export function move({
  db,
  exchange,
  target,
  report,
  reason,
}: {
  db: Database;
  exchange: string;
  /** The beginning of the file's SHA-256. */
  target: string;
  report: string;
  reason: string;
}): Promise<MoveResult> {
  const why = readReason(reason);
  const startedAt = new Date();
  return ingestTransaction(db, async (tx) => {
    const exchangeId = await requireExchangeId(tx, exchange);
    const files = await storedFiles(tx, exchangeId);
    const file = oneFile(files, target);
    if (isOf(file, report)) {
      return { changed: false, file: fileWords(file), from: null, to: { report, revision: null } };
    }
    const [from] = file.reports;
    if (!from || file.reports.length > 1 || (!TABLES[file.kind] && file.kind !== 'root')) {
      const why = `the month of a ${fileWords(file)} is in the file: withdraw it, and ingest a corrected one`;
      throw refusal('move-kind', why);
    }
    const to = await requireReport(tx, { exchangeId, report });
    const run = await tx.ingestRun.create({
      data: { command: 'move', status: 'done', startedAt },
      select: { id: true },
    });
    const job = { exchangeId, runId: run.id, reason: why };
    const numbers = await reparent(tx, { file, from, to, runId: run.id, exchange });
    const [left] = await takeBack(tx, {
      ...job,
      files,
      gone: [file],
      origin: () => `moved to ${report}: ${fileWords(file)}`,
    });
    const content = await contentWith(tx, { exchangeId, report, ...numbers, file });
    await showNewest(tx, to.id);
    const revision = await storeChangedReport(tx, {
      ...job,
      report: { id: to.id, slug: report },
      ...content,
      hide: false,
      origin: `moved from ${from.slug}: ${fileWords(file)}`,
    });
    await finishRun({ tx, runId: run.id, counts: { files: 1, reports: 2 } });
    await announceChange(tx);
    return {
      changed: true,
      file: fileWords(file),
      from: { report: from.slug, revision: left?.revision ?? 0 },
      to: { report, revision },
    };
  });
}

function oneFile(files: readonly StoredFile[], target: string): StoredFile {
  const { chosen, withdrawnBefore } = chooseFiles(files, { target, report: null });
  const [file, second] = chosen;
  if (file && !second && file.sha256.startsWith(target.toLowerCase())) return file;
  if (withdrawnBefore) {
    const reason = `the ${fileWords(withdrawnBefore)} was withdrawn: ingest it where it belongs`;
    throw refusal('move-withdrawn', reason);
  }
  throw refusal('move-target', 'name the file by the beginning of its SHA-256');
}

async function requireReport(
  tx: Transaction,
  { exchangeId, report }: { exchangeId: number; report: string },
): Promise<{ id: number }> {
  const found = await tx.report.findFirst({
    where: { exchangeId, slug: report, currentRevisionId: { not: null } },
    select: { id: true },
  });
  if (found) return found;
  const reason = `there is no report ${report.slice(0, 40)} to move it to; ingest its history or summary first`;
  throw refusal('unknown-report', reason);
}

/**
 * Records the file anew, in force for the other report, and hands over what was read from it. The old
 * record stays with the revisions that rested on it.
 */
async function reparent(
  tx: Transaction,
  {
    file,
    from,
    to,
    runId,
    exchange,
  }: {
    file: StoredFile;
    from: { id: number };
    to: { id: number };
    runId: number;
    exchange: string;
  },
): Promise<{ artifactId: number; statement: ReportContent | null }> {
  const {
    id,
    ingestedAt: _then,
    ...record
  } = await tx.artifact.findUniqueOrThrow({
    where: { id: file.id },
  });
  const { slug } = await tx.report.findUniqueOrThrow({
    where: { id: to.id },
    select: { slug: true },
  });
  const statement = isContentKind(file.kind) ? movedStatement(record.states, file, slug) : null;
  const words =
    file.kind === 'root' && statement
      ? rootFile({ exchange, report: slug, content: statement })
      : null;
  // The old record gives way first: the same file is in force once.
  await tx.artifact.update({ where: { id }, data: { withdrawnBy: runId }, select: { id: true } });
  const { id: artifactId } = await tx.artifact.create({
    data: {
      ...record,
      ...(words && { name: words.name, sha256: words.sha256, bytes: words.bytes.byteLength }),
      runId,
      withdrawnBy: 0,
      withdrawnAt: null,
      states: statement ? [statement] : Prisma.DbNull,
    },
    select: { id: true },
  });
  const table = TABLES[file.kind];
  if (table) {
    const name = Prisma.raw(`"${table}"`);
    await tx.$executeRaw`
      UPDATE "Report" SET "numbersMoved" = greatest("numbersMoved",
        (SELECT max(revision) FROM ${name} WHERE "reportId" = ${from.id})),
        ${Prisma.raw(`"${CURRENT[table]}"`)} = NULL
      WHERE id = ${from.id}`;
    await tx.$executeRaw`
      UPDATE ${name} SET "reportId" = ${to.id}, "artifactId" = ${artifactId}, revision = (
        SELECT greatest((SELECT max(revision) FROM ${name} WHERE "reportId" = ${to.id}),
          "numbersMoved") + 1 FROM "Report" WHERE id = ${to.id})
      WHERE "artifactId" = ${id}`;
  }
  return { artifactId, statement };
}

const CURRENT: Readonly<Record<string, string>> = {
  WalletLedger: 'currentLedgerId',
  LiabilityTree: 'currentTreeId',
  SumProof: 'currentSumProofId',
};

/** What the file states, of the other report. */
function movedStatement(states: Prisma.JsonValue, file: StoredFile, month: string): ReportContent {
  const [content] = asContents(states);
  const [root] = content ? rootStatements(content) : [];
  if (root) return rootContent(month, root);
  const reason = `what the ${fileWords(file)} states was not kept by the release that took it in: withdraw it, and ingest it where it belongs`;
  throw refusal('move-states', reason);
}

/** The content of the other report with what the file states; null where it states nothing of it. */
async function contentWith(
  tx: Transaction,
  {
    exchangeId,
    report,
    artifactId,
    statement,
    file,
  }: {
    exchangeId: number;
    report: string;
    artifactId: number;
    statement: ReportContent | null;
    file: StoredFile;
  },
) {
  if (!statement || !isContentKind(file.kind)) return { content: null, artifactIds: [] };
  const base = (await storedReports({ tx, exchangeId, months: [report] })).get(report) ?? null;
  const moved = replay([{ artifactId, kind: file.kind, content: statement }], base);
  if (!moved) throw new Error('a statement gives a content');
  return {
    content: { content: moved.content, contentHash: hashContent(moved.content) },
    artifactIds: moved.artifacts.map(({ id }) => id),
  };
}

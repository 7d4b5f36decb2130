import type { Month } from '@/lib/format/month';
import { Prisma } from '@/lib/generated/prisma/client';
import type { Transaction } from '@/lib/platform/db';
import type { ReportContent } from '@/lib/reports/content';
import { isContentKind, type Replayed, replay, type Statement } from '@/lib/reports/replay';
import { storedRevisions } from '../stored-reports';
import { fileWords, refusal, type StoredFile } from './find-files';

/**
 * The content of a report without some files: put together anew from what the others state, in the
 * order in which they came. Files that a release before 2026-11-29 took in did not keep their statement;
 * then from the newest revision that rests on none of the files left out.
 *
 * @throws InputError `withdraw-order` when neither is possible.
 */
export async function rebuildReport(
  tx: Transaction,
  {
    report,
    files,
    without,
  }: {
    report: { id: number; slug: Month };
    /** Of the exchange, withdrawn ones too. */
    files: readonly StoredFile[];
    without: ReadonlySet<number>;
  },
): Promise<Replayed | null> {
  const kept = files.filter(
    (file) =>
      isContentKind(file.kind) &&
      file.withdrawnAt === null &&
      !without.has(file.id) &&
      file.reports.some(({ id }) => id === report.id),
  );
  const statements = await readStatements(tx, kept, report.slug);
  if (statements.every(({ content }) => content !== null))
    return replay(complete(statements), null);

  const gone = new Set(
    files
      .filter(({ id, withdrawnAt }) => withdrawnAt !== null || without.has(id))
      .map(({ id }) => id),
  );
  const base = await newestWithout(tx, report, gone);
  const later = statements.filter(({ artifactId }) => artifactId > (base?.newestFile ?? 0));
  const missing = later.find(({ content }) => content === null);
  if (missing) {
    const file = kept.find(({ id }) => id === missing.artifactId);
    const words = file ? fileWords(file) : 'another file';
    const reason = `report ${report.slug} cannot be put together again without it: what the ${words} states was not kept by the release that took it in. Withdraw that file first, and ingest it again afterwards`;
    throw refusal('withdraw-order', reason);
  }
  return replay(complete(later), base?.state ?? null);
}

type KeptStatement = Omit<Statement, 'content'> & { content: ReportContent | null };

async function readStatements(
  tx: Transaction,
  files: readonly StoredFile[],
  month: Month,
): Promise<KeptStatement[]> {
  const rows = await tx.artifact.findMany({
    where: { id: { in: files.map(({ id }) => id) } },
    select: { id: true, kind: true, states: true },
    orderBy: { id: 'asc' },
  });
  return rows.flatMap(({ id, kind, states }) => {
    if (!isContentKind(kind)) return [];
    const content = asContents(states).find((one) => one.month === month) ?? null;
    return [{ artifactId: id, kind, content }];
  });
}

/**
 * What a file stated, as `recordRun` stored it: it alone writes the column. None for a file of a release
 * that kept nothing.
 */
export function asContents(states: Prisma.JsonValue): ReportContent[] {
  return (states ?? []) as unknown as ReportContent[];
}

function complete(statements: readonly KeptStatement[]): Statement[] {
  return statements.flatMap(({ content, ...rest }) => (content ? [{ ...rest, content }] : []));
}

/** The newest revision none of whose files is gone, and the newest file up to it. */
async function newestWithout(
  tx: Transaction,
  report: { id: number; slug: Month },
  gone: ReadonlySet<number>,
): Promise<{ state: Replayed; newestFile: number } | null> {
  const revisions = await tx.$queryRaw<{ id: number; files: number[] }[]>(Prisma.sql`
    SELECT revision.id, coalesce(array_agg(link."artifactId")
      FILTER (WHERE link."artifactId" IS NOT NULL), '{}') AS files
    FROM "ReportRevision" revision
    LEFT JOIN "RevisionArtifact" link ON link."revisionId" = revision.id
    WHERE revision."reportId" = ${report.id} GROUP BY revision.id ORDER BY revision.id`);
  const at = revisions.findLastIndex(
    ({ files }) => files.length > 0 && files.every((id) => !gone.has(id)),
  );
  const found = revisions[at];
  if (!found) return null;
  const stored = await storedRevisions(tx, new Map([[found.id, report.slug]]));
  const state = stored.get(report.slug);
  if (!state) return null;
  const newestFile = Math.max(...revisions.slice(0, at + 1).flatMap(({ files }) => files));
  return { state, newestFile };
}

import type { Month } from '@/lib/format/month';
import type { Transaction } from '@/lib/platform/db';
import type { StoredContent } from '@/lib/reports/merge';
import { factsSelect, readContent } from '@/lib/reports/read-content';

/** The current revision of a report, with what a merge needs to know of it. */
export type StoredReport = StoredContent & {
  revision: number;
  contentHash: string;
  /** The files it was read from. */
  artifacts: { id: number; kind: string }[];
};

/**
 * The current revisions of these months of an exchange, by month. One query after the other: inside
 * a transaction there is one connection, and nested relations would be asked for all at once.
 */
export async function storedReports({
  tx,
  exchangeId,
  months,
}: {
  tx: Transaction;
  exchangeId: number;
  months: Month[];
}): Promise<ReadonlyMap<Month, StoredReport>> {
  const reports = await tx.report.findMany({
    where: { exchangeId, slug: { in: months }, currentRevisionId: { not: null } },
    select: { slug: true, currentRevisionId: true },
  });
  const monthOf = new Map(reports.map(({ slug, currentRevisionId }) => [currentRevisionId, slug]));
  return storedRevisions(tx, monthOf);
}

/** Revisions by their ids, each given with its month, as contents by month. */
export async function storedRevisions(
  tx: Transaction,
  monthOf: ReadonlyMap<number | null, Month>,
): Promise<ReadonlyMap<Month, StoredReport>> {
  const ids = [...monthOf.keys()].filter((id) => id !== null);
  if (ids.length === 0) return new Map();
  const revisions = await tx.reportRevision.findMany({
    where: { id: { in: ids } },
    select: { ...factsSelect, id: true, revision: true, contentHash: true },
  });
  const children = await readChildren(tx, ids);
  return new Map(
    revisions.map(({ id, revision, contentHash, ...facts }) => {
      const { artifacts, ...rows } = children(id);
      const content = readContent({ month: monthOf.get(id) ?? '', facts, ...rows });
      const hasSummary = artifacts.some(({ kind }) => kind === 'summary');
      return [content.month, { content, hasSummary, revision, contentHash, artifacts }];
    }),
  );
}

async function readChildren(tx: Transaction, ids: number[]) {
  const where = { revisionId: { in: ids } };
  const orderBy = { position: 'asc' } as const;
  const assets = await tx.reportAsset.findMany({ where, orderBy, omit: { id: true } });
  const omit = { id: true, position: true, class: true } as const;
  const sources = await tx.source.findMany({ where, orderBy, omit });
  const conflicts = await tx.conflict.findMany({ where, orderBy, omit });
  const links = await tx.revisionArtifact.findMany({
    where,
    select: { revisionId: true, artifact: { select: { id: true, kind: true } } },
    orderBy: { artifactId: 'asc' },
  });
  const assetsOf = byRevision(assets);
  const sourcesOf = byRevision(sources);
  const conflictsOf = byRevision(conflicts);
  const linksOf = byRevision(links);
  return (id: number) => ({
    assets: assetsOf(id),
    sources: sourcesOf(id),
    conflicts: conflictsOf(id),
    artifacts: linksOf(id).map(({ artifact }) => artifact),
  });
}

/** Rows by the revision they belong to, in the order they came. */
function byRevision<Row extends { revisionId: number }>(
  rows: readonly Row[],
): (id: number) => Omit<Row, 'revisionId'>[] {
  const groups = new Map<number, Omit<Row, 'revisionId'>[]>();
  for (const { revisionId, ...row } of rows) {
    const group = groups.get(revisionId);
    if (group) group.push(row);
    else groups.set(revisionId, [row]);
  }
  return (id) => groups.get(id) ?? [];
}

/** The months that current reports of the exchange give these ordinals to. */
export async function monthsByOrdinal({
  tx,
  exchangeId,
  ordinals,
}: {
  tx: Transaction;
  exchangeId: number;
  ordinals: number[];
}): Promise<ReadonlyMap<number, Month>> {
  const rows = await tx.reportRevision.findMany({
    where: { currentOf: { exchangeId }, ordinal: { in: ordinals } },
    select: { ordinal: true, report: { select: { slug: true } } },
  });
  return new Map(
    rows.flatMap(({ ordinal, report }) => (ordinal === null ? [] : [[ordinal, report.slug]])),
  );
}

import type { Month } from '@/lib/format/month';
import { Prisma } from '@/lib/generated/prisma/client';
import type { Transaction } from '@/lib/platform/db';
import type { ReportContent } from './content';
import { assetRows, conflictRows, revisionRow, sourceRows } from './content-rows';

/** A revision to store: what it states, why it exists and which files it was read from. */
export type NewRevision = {
  content: ReportContent;
  contentHash: string;
  /** In words: `curated history`, `exchange summary 506872725`. */
  origin: string;
  /** Why, in the operator's words, where one had to be given. */
  reason?: string | null;
  artifactIds: number[];
};

export type StoredRevision = { month: Month; revision: number };

/**
 * Stores revisions, one a report, and makes each the current one. Older revisions stay as they are.
 * The caller holds the transaction and the ingest lock; a few statements in all, so that thousands
 * of reports can be stored at once (at most some hundred a call: Postgres takes 65,535 parameters).
 */
export async function storeRevisions({
  tx,
  exchangeId,
  runId,
  revisions,
}: {
  tx: Transaction;
  exchangeId: number;
  runId: number;
  revisions: readonly NewRevision[];
}): Promise<StoredRevision[]> {
  if (revisions.length === 0) return [];
  const reports = await reportIds({ tx, exchangeId, months: revisions.map(monthOfRevision) });
  const numbers = await lastRevisions({ tx, reportIds: [...reports.values()] });
  const rows = revisions.map((entry) => {
    const reportId = idOf(reports, entry.content.month);
    const revision = (numbers.get(reportId) ?? 0) + 1;
    const { contentHash, origin, reason = null } = entry;
    const facts = revisionRow(entry.content);
    return { ...facts, reportId, revision, contentHash, origin, reason, runId };
  });
  const created = await tx.reportRevision.createManyAndReturn({
    data: rows,
    select: { id: true, reportId: true },
  });
  const revisionIds = new Map(created.map(({ id, reportId }) => [reportId, id]));
  const idFor = (entry: NewRevision) => idOf(revisionIds, idOf(reports, entry.content.month));
  await insertAssets(
    tx,
    revisions.flatMap((entry) => assetRows(idFor(entry), entry.content)),
  );
  await tx.source.createMany({
    data: revisions.flatMap((entry) => sourceRows(idFor(entry), entry.content)),
  });
  await tx.conflict.createMany({
    data: revisions.flatMap((entry) => conflictRows(idFor(entry), entry.content)),
  });
  await tx.revisionArtifact.createMany({
    data: revisions.flatMap((entry) =>
      entry.artifactIds.map((artifactId) => ({ revisionId: idFor(entry), artifactId })),
    ),
  });
  await makeCurrent({ tx, ids: created.map(({ id }) => id) });
  return rows.map(({ revision }, index) => ({
    month: revisions[index]?.content.month ?? '',
    revision,
  }));
}

async function reportIds({
  tx,
  exchangeId,
  months,
}: {
  tx: Transaction;
  exchangeId: number;
  months: Month[];
}): Promise<ReadonlyMap<Month, number>> {
  await tx.report.createMany({
    data: months.map((slug) => ({ exchangeId, slug })),
    skipDuplicates: true,
  });
  const rows = await tx.report.findMany({
    where: { exchangeId, slug: { in: months } },
    select: { id: true, slug: true },
  });
  return new Map(rows.map(({ id, slug }) => [slug, id]));
}

async function lastRevisions({
  tx,
  reportIds,
}: {
  tx: Transaction;
  reportIds: number[];
}): Promise<ReadonlyMap<number, number>> {
  const rows = await tx.reportRevision.groupBy({
    by: ['reportId'],
    where: { reportId: { in: reportIds } },
    _max: { revision: true },
  });
  return new Map(rows.map(({ reportId, _max }) => [reportId, _max.revision ?? 0]));
}

type AssetRow = Prisma.ReportAssetCreateManyInput;

/** A column of the table that is missing here does not compile. */
const assetColumns: Readonly<Record<Exclude<keyof AssetRow, 'id'>, true>> = {
  revisionId: true,
  asset: true,
  position: true,
  reserves: true,
  reservesEvidence: true,
  exchangeReserves: true,
  exchangeReservesEvidence: true,
  custodyReserves: true,
  custodyReservesEvidence: true,
  liabilities: true,
  liabilitiesEvidence: true,
  publishedRatio: true,
  publishedRatioEvidence: true,
  approximate: true,
  reservesUsd: true,
  derivedReserves: true,
  derivedLiabilities: true,
  derivedBasis: true,
};

/**
 * The figures of many revisions in one statement with one parameter: `createMany` would take 18
 * parameters a row, and most of the time of a bulk load. Amounts are texts in the JSON, so Postgres
 * reads every digit.
 */
async function insertAssets(tx: Transaction, rows: readonly AssetRow[]): Promise<void> {
  if (rows.length === 0) return;
  const names = Object.keys(assetColumns).map((column) => `"${column}"`);
  const columns = Prisma.raw(names.join(', '));
  await tx.$executeRaw`
    INSERT INTO "ReportAsset" (${columns})
    SELECT ${columns}
    FROM json_populate_recordset(NULL::"ReportAsset", ${JSON.stringify(rows)}::json)`;
}

async function makeCurrent({ tx, ids }: { tx: Transaction; ids: number[] }): Promise<void> {
  await tx.$executeRaw`
    UPDATE "Report" SET "currentRevisionId" = revision.id
    FROM "ReportRevision" AS revision
    WHERE revision."reportId" = "Report".id AND revision.id = ANY(${ids})`;
}

function monthOfRevision({ content }: NewRevision): Month {
  return content.month;
}

function idOf<Key>(ids: ReadonlyMap<Key, number>, key: Key): number {
  const id = ids.get(key);
  if (id === undefined) throw new Error(`Postgres did not return the row of ${String(key)}`);
  return id;
}

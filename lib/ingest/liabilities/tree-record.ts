import type { Client } from 'pg';
import type { TreeScheme } from '@/lib/liabilities/constants';
import type { LookupGroups } from '@/lib/liabilities/lookup-groups';
import type { TreeFacts } from '@/lib/sources/okx/liability-tree';

/** A tree that was read from a file of the same content. */
export type KnownTree = {
  treeId: number;
  report: string;
  revision: number;
  version: number;
  root: string;
  leaves: number;
};

export async function findTrees(
  client: Client,
  { exchangeId, sha256 }: { exchangeId: number; sha256: string },
): Promise<KnownTree[]> {
  const { rows } = await client.query<KnownTree>(
    `SELECT tree.id AS "treeId", report.slug AS report, tree.revision, tree.root, tree.leaves,
       artifact."readerVersion" AS version
     FROM "Artifact" artifact
     JOIN "LiabilityTree" tree ON tree."artifactId" = artifact.id
     JOIN "Report" report ON report.id = tree."reportId"
     WHERE artifact."exchangeId" = $1 AND artifact.kind = 'liabilities' AND artifact.sha256 = $2
       AND artifact."withdrawnBy" = 0`,
    [exchangeId, sha256],
  );
  return rows;
}

/** Whether a tree was read from a file of this size: only then can the file be a known one. */
export async function hasTreeOfSize(
  client: Client,
  { exchangeId, bytes }: { exchangeId: number; bytes: number },
): Promise<boolean> {
  const { rows } = await client.query(
    `SELECT FROM "Artifact" WHERE "exchangeId" = $1 AND kind = 'liabilities' AND bytes = $2 LIMIT 1`,
    [exchangeId, bytes],
  );
  return rows.length > 0;
}

/** The root that the report's current revision states, and the tree readers see; null where none. */
export async function currentState(
  client: Client,
  reportId: number,
): Promise<{ publishedRoot: string | null; tree: number | null }> {
  const { rows } = await client.query<{ publishedRoot: string | null; tree: number | null }>(
    `SELECT revision."liabilitiesRoot" AS "publishedRoot", tree.revision AS tree
     FROM "Report" report
     LEFT JOIN "ReportRevision" revision ON revision.id = report."currentRevisionId"
     LEFT JOIN "LiabilityTree" tree ON tree.id = report."currentTreeId"
     WHERE report.id = $1`,
    [reportId],
  );
  return rows[0] ?? { publishedRoot: null, tree: null };
}

export type TreeHead = {
  exchangeId: number;
  reportId: number;
  name: string;
  bytes: number;
  version: number;
  scheme: TreeScheme;
  startedAt: Date;
};

/** Stores the run, the file and an empty tree; hash and what it states follow with `completeTree`. */
export async function recordTree(
  client: Client,
  head: TreeHead,
): Promise<{ runId: number; treeId: number; revision: number }> {
  const run = await client.query<{ id: number }>(
    `INSERT INTO "IngestRun" (command, status, "startedAt") VALUES ('ingest liabilities', 'done', $1) RETURNING id`,
    [head.startedAt],
  );
  const runId = run.rows[0]?.id ?? 0;
  const tree = await client.query<{ id: number; revision: number }>(
    `WITH file AS (
       INSERT INTO "Artifact" ("exchangeId", kind, name, sha256, bytes, "readerVersion", "runId")
       VALUES ($1, 'liabilities', $3, '', $4, $5, $6) RETURNING id)
     INSERT INTO "LiabilityTree" ("reportId", revision, "artifactId", scheme, root, leaves, height,
       totals, "prefixBits")
     SELECT $2, (SELECT greatest(
         (SELECT max(revision) FROM "LiabilityTree" WHERE "reportId" = $2), "numbersMoved") + 1
       FROM "Report" WHERE id = $2),
       file.id, $7, '', 0, 0, '[]', 0
     FROM file RETURNING id, revision`,
    [...[head.exchangeId, head.reportId, head.name, head.bytes, head.version, runId], head.scheme],
  );
  const [stored] = tree.rows;
  if (!stored) throw new Error('Postgres did not return the tree.');
  return { runId, treeId: stored.id, revision: stored.revision };
}

/** Fills in what is known at the end, and makes the tree the one readers see. */
export async function completeTree(
  client: Client,
  {
    runId,
    treeId,
    sha256,
    facts: { root, leaves, height, totals },
    groups,
  }: {
    runId: number;
    treeId: number;
    sha256: string;
    facts: TreeFacts;
    groups: LookupGroups;
  },
): Promise<void> {
  const { prefixBits, shortPrefixes } = groups;
  await client.query(
    `UPDATE "LiabilityTree" SET root = $2, leaves = $3, height = $4, totals = $5, "prefixBits" = $6,
       "shortPrefixes" = $7
     WHERE id = $1`,
    [treeId, root, leaves, height, JSON.stringify(totals), prefixBits, shortPrefixes],
  );
  await client.query(
    `UPDATE "Artifact" SET rows = $2, sha256 = $3
     WHERE id = (SELECT "artifactId" FROM "LiabilityTree" WHERE id = $1)`,
    [treeId, leaves, sha256],
  );
  await client.query(
    `UPDATE "Report" SET "currentTreeId" = $1 WHERE id = (SELECT "reportId" FROM "LiabilityTree" WHERE id = $1)`,
    [treeId],
  );
  await client.query('UPDATE "IngestRun" SET "finishedAt" = now(), counts = $2 WHERE id = $1', [
    runId,
    JSON.stringify({ leaves, height }),
  ]);
}

/** Removes a tree with its rows. */
export async function dropTree(client: Client, treeId: number): Promise<void> {
  await client.query('DELETE FROM "LiabilityChunk" WHERE "treeId" = $1', [treeId]);
  await client.query('DELETE FROM "LiabilityBucket" WHERE "treeId" = $1', [treeId]);
  await client.query('DELETE FROM "LiabilityTree" WHERE id = $1', [treeId]);
}

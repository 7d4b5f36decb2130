import type { Client } from 'pg';

/**
 * Stores the report's current content once more, as a revision that says what happened to the report
 * and why, and makes it the one readers see. Rows are copied in the database, so no digit can change.
 */
export async function noteRevision(
  client: Client,
  {
    reportId,
    runId,
    origin,
    reason,
  }: { reportId: number; runId: number; origin: string; reason: string },
): Promise<void> {
  const { rows } = await client.query<{ id: number; before: number }>(REVISION, [
    reportId,
    JSON.stringify({ runId, origin, reason }),
  ]);
  const [stored] = rows;
  // A report that readers do not see has no content to say it with.
  if (!stored) return;
  const ids = [stored.id, stored.before];
  for (const table of ['ReportAsset', 'Source', 'Conflict']) await client.query(copyOf(table), ids);
  await client.query(
    `INSERT INTO "RevisionArtifact" ("revisionId", "artifactId")
     SELECT $1, "artifactId" FROM "RevisionArtifact" WHERE "revisionId" = $2`,
    ids,
  );
  await client.query('UPDATE "Report" SET "currentRevisionId" = $1 WHERE id = $2', [
    stored.id,
    reportId,
  ]);
}

const REVISION = `
  WITH inserted AS (
    INSERT INTO "ReportRevision"
    SELECT new.* FROM "ReportRevision" old
    JOIN "Report" report ON report."currentRevisionId" = old.id AND report.id = $1
    CROSS JOIN LATERAL jsonb_populate_record(old,
      $2::jsonb || jsonb_build_object(
        'id', nextval(pg_get_serial_sequence('"ReportRevision"', 'id')),
        'createdAt', clock_timestamp(),
        'revision', (SELECT max(revision) + 1 FROM "ReportRevision" WHERE "reportId" = $1))) AS new
    RETURNING id
  )
  SELECT inserted.id, report."currentRevisionId" AS before
  FROM inserted, "Report" report WHERE report.id = $1`;

const copyOf = (table: string) => `
  INSERT INTO "${table}"
  SELECT new.* FROM "${table}" old CROSS JOIN LATERAL jsonb_populate_record(old,
    jsonb_build_object(
      'id', nextval(pg_get_serial_sequence('"${table}"', 'id')), 'revisionId', $1::int)) AS new
  WHERE old."revisionId" = $2`;

import type { Database } from '@/lib/platform/db';

/** How many rows each table of the ingest has: equal before and after means nothing was stored. */
export async function storedRows(db: Database): Promise<Record<string, number>> {
  const [exchanges, runs, artifacts, reports, revisions] = await Promise.all([
    db.exchange.count(),
    db.ingestRun.count(),
    db.artifact.count(),
    db.report.count(),
    db.reportRevision.count(),
  ]);
  const [assets, sources, conflicts, links] = await Promise.all([
    db.reportAsset.count(),
    db.source.count(),
    db.conflict.count(),
    db.revisionArtifact.count(),
  ]);
  return { exchanges, runs, artifacts, reports, revisions, assets, sources, conflicts, links };
}

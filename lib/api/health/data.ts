import { type Database, db } from '@/lib/platform/db';
import { snapshotText } from '@/lib/reports/serialise';
import packageFile from '@/package.json';
import type { Health } from './schema';

/**
 * Whether the process and its database work, and how new the data is. Never cached: it asks the
 * database each time. Throws what the driver throws when Postgres is away.
 */
export async function readHealth({
  database = db(),
}: {
  database?: Database;
} = {}): Promise<Health> {
  const started = performance.now();
  const newest = await database.report.findFirst({
    where: { exchange: { synthetic: false }, currentRevisionId: { not: null } },
    select: {
      slug: true,
      exchange: { select: { slug: true } },
      currentRevision: {
        select: { snapshotAt: true, snapshotPrecision: true, createdAt: true },
      },
    },
    orderBy: [{ slug: 'desc' }, { exchangeId: 'asc' }],
  });
  const milliseconds = Math.round((performance.now() - started) * 100) / 100;
  const revision = newest?.currentRevision;
  return {
    status: 'ok',
    version: packageFile.version,
    uptimeSeconds: Math.floor(process.uptime()),
    database: { status: 'ok', milliseconds },
    newestReport:
      newest && revision
        ? {
            exchange: newest.exchange.slug,
            report: newest.slug,
            snapshotAt: snapshotText(revision.snapshotAt, revision.snapshotPrecision),
            ingestedAt: revision.createdAt.toISOString(),
          }
        : null,
  };
}

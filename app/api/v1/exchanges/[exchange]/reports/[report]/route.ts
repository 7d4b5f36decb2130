import { getReportOperation } from '@/lib/api/operations/reports';
import { requireReport } from '@/lib/api/require-existing';
import { jsonRoute } from '@/lib/http/json-route';

export const dynamic = 'force-dynamic';

export const { GET, HEAD, OPTIONS, POST, PUT, PATCH, DELETE } = jsonRoute(
  getReportOperation,
  async ({ params, query: { revision = null } }) => {
    const report = await requireReport({ ...params, revision });
    if (revision === null) return report;
    // Cut at the revision asked for, so that the answer never changes when a later one comes.
    return { ...report, revisions: report.revisions.filter((entry) => entry.revision <= revision) };
  },
  { cache: ({ query }) => (query.revision === undefined ? 'short' : 'fixed') },
);

import { getLiabilitiesOperation } from '@/lib/api/operations/liabilities';
import { requireReport } from '@/lib/api/require-existing';
import { jsonRoute } from '@/lib/http/json-route';
import { getReportLiabilities } from '@/lib/liabilities/data';

export const { GET, HEAD, OPTIONS, POST, PUT, PATCH, DELETE } = jsonRoute(
  getLiabilitiesOperation,
  async ({ params }) => {
    const { exchange, report } = await requireReport({ ...params, revision: null });
    const known = await getReportLiabilities({ exchange, report });
    return known ?? { exchange, report, tree: null, sumProof: null };
  },
);

import { noLiabilities } from '@/lib/api/no-liabilities';
import { exportLeavesOperation } from '@/lib/api/operations/liabilities';
import { requireReport } from '@/lib/api/require-existing';
import { parseQuery } from '@/lib/http/parse-query';
import { createRoute } from '@/lib/http/route';
import { streamRows } from '@/lib/http/stream-rows';
import { openLeaves } from '@/lib/liabilities/data';
import { LEAF_COLUMNS, leafRows } from '@/lib/liabilities/leaf-columns';

export const dynamic = 'force-dynamic';

export const { GET, HEAD, OPTIONS, POST, PUT, PATCH, DELETE } = createRoute({
  operation: exportLeavesOperation.id,
  respond: async ({ request, params, url }) => {
    const { format } = parseQuery(exportLeavesOperation.query, url.searchParams);
    const { exchange, report } = await requireReport({
      exchange: params.exchange ?? '',
      report: params.report ?? '',
      revision: null,
    });
    const batches = await openLeaves({ exchange, report });
    if (!batches) throw noLiabilities({ exchange, report });
    return streamRows({
      request,
      format,
      columns: LEAF_COLUMNS,
      name: `${exchange}-${report}-liabilities`,
      produce: async (write) => {
        for await (const batch of batches) await write(leafRows({ exchange, report }, batch));
      },
    });
  },
});

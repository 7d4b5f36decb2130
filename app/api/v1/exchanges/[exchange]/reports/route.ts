import { listReportsOperation } from '@/lib/api/operations/reports';
import { requireExchange } from '@/lib/api/require-existing';
import { monthSchema } from '@/lib/format/schema';
import { decodeCursor, encodeCursor } from '@/lib/http/cursor';
import { jsonRoute } from '@/lib/http/json-route';
import { listReports } from '@/lib/reports/data';

export const dynamic = 'force-dynamic';

export const { GET, HEAD, OPTIONS, POST, PUT, PATCH, DELETE } = jsonRoute(
  listReportsOperation,
  async ({ params, query: { cursor, limit } }) => {
    const { slug: exchange } = await requireExchange(params.exchange);
    const after = cursor === undefined ? null : decodeCursor(cursor, monthSchema);
    const page = await listReports({ exchange, cursor: after, limit });
    const nextCursor = page.nextCursor === null ? null : encodeCursor(page.nextCursor);
    return { exchange, reports: page.reports, nextCursor };
  },
);

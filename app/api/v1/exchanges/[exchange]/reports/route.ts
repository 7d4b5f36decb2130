import { requireExchange } from '@/lib/api/existing';
import { listReportsOperation } from '@/lib/api/operations/reports';
import { cursorParameter, encodeCursor } from '@/lib/http/cursor';
import { jsonRoute } from '@/lib/http/json-route';
import { listReports } from '@/lib/reports/data';

export const dynamic = 'force-dynamic';

export const { GET, HEAD, OPTIONS, POST, PUT, PATCH, DELETE } = jsonRoute(
  listReportsOperation,
  async ({ params, query: { cursor, limit } }) => {
    const { slug: exchange } = await requireExchange(params.exchange);
    const page = await listReports({ exchange, cursor: cursorParameter(cursor), limit });
    const nextCursor = page.nextCursor === null ? null : encodeCursor(page.nextCursor);
    return { exchange, reports: page.reports, nextCursor };
  },
);

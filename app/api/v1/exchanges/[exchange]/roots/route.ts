import { listRootsOperation } from '@/lib/api/operations/reports';
import { requireExchange } from '@/lib/api/require-existing';
import { jsonRoute } from '@/lib/http/json-route';
import { listPublishedRoots } from '@/lib/reports/data';

export const dynamic = 'force-dynamic';

export const { GET, HEAD, OPTIONS, POST, PUT, PATCH, DELETE } = jsonRoute(
  listRootsOperation,
  async ({ params }) => {
    const { slug: exchange } = await requireExchange(params.exchange);
    return { exchange, roots: await listPublishedRoots({ exchange }) };
  },
);

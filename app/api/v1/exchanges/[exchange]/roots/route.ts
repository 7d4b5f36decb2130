import { requireExchange } from '@/lib/http/existing';
import { jsonRoute } from '@/lib/http/json-route';
import { listRootsOperation } from '@/lib/http/operations/reports';
import { listPublishedRoots } from '@/lib/reports/data';

export const dynamic = 'force-dynamic';

export const { GET, HEAD, OPTIONS, POST, PUT, PATCH, DELETE } = jsonRoute(
  listRootsOperation,
  async ({ params }) => {
    const { slug: exchange } = await requireExchange(params.exchange);
    return { exchange, roots: await listPublishedRoots({ exchange }) };
  },
);

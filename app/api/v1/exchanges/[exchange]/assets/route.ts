import { listAssetsOperation } from '@/lib/api/operations/exchanges';
import { requireExchange } from '@/lib/api/require-existing';
import { jsonRoute } from '@/lib/http/json-route';
import { listAssets } from '@/lib/reports/assets/data';

export const dynamic = 'force-dynamic';

export const { GET, HEAD, OPTIONS, POST, PUT, PATCH, DELETE } = jsonRoute(
  listAssetsOperation,
  async ({ params }) => {
    const { slug: exchange } = await requireExchange(params.exchange);
    return { exchange, assets: await listAssets({ exchange }) };
  },
);

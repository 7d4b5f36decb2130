import { listAssets } from '@/lib/assets/data';
import { requireExchange } from '@/lib/http/existing';
import { jsonRoute } from '@/lib/http/json-route';
import { listAssetsOperation } from '@/lib/http/operations/exchanges';

export const dynamic = 'force-dynamic';

export const { GET, HEAD, OPTIONS, POST, PUT, PATCH, DELETE } = jsonRoute(
  listAssetsOperation,
  async ({ params }) => {
    const { slug: exchange } = await requireExchange(params.exchange);
    return { exchange, assets: await listAssets({ exchange }) };
  },
);

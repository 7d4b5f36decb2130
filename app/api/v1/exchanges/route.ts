import { listExchangesOperation } from '@/lib/api/operations/exchanges';
import { listExchanges } from '@/lib/exchanges/data';
import { jsonRoute } from '@/lib/http/json-route';

export const dynamic = 'force-dynamic';

export const { GET, HEAD, OPTIONS, POST, PUT, PATCH, DELETE } = jsonRoute(
  listExchangesOperation,
  async () => ({ exchanges: await listExchanges() }),
);

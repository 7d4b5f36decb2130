import { listExchanges } from '@/lib/exchanges/data';
import { jsonRoute } from '@/lib/http/json-route';
import { listExchangesOperation } from '@/lib/http/operations/exchanges';

export const dynamic = 'force-dynamic';

export const { GET, HEAD, OPTIONS, POST, PUT, PATCH, DELETE } = jsonRoute(
  listExchangesOperation,
  async () => ({ exchanges: await listExchanges() }),
);

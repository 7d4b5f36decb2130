import { getExchangeOperation } from '@/lib/api/operations/exchanges';
import { requireExchange } from '@/lib/api/require-existing';
import { jsonRoute } from '@/lib/http/json-route';

export const dynamic = 'force-dynamic';

export const { GET, HEAD, OPTIONS, POST, PUT, PATCH, DELETE } = jsonRoute(
  getExchangeOperation,
  ({ params }) => requireExchange(params.exchange),
);

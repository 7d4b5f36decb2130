import { requireExchange } from '@/lib/http/existing';
import { jsonRoute } from '@/lib/http/json-route';
import { getExchangeOperation } from '@/lib/http/operations/exchanges';

export const dynamic = 'force-dynamic';

export const { GET, HEAD, OPTIONS, POST, PUT, PATCH, DELETE } = jsonRoute(
  getExchangeOperation,
  ({ params }) => requireExchange(params.exchange),
);

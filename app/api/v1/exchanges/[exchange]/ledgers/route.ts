import { requireExchange } from '@/lib/http/existing';
import { jsonRoute } from '@/lib/http/json-route';
import { listLedgersOperation } from '@/lib/http/operations/ledgers';
import { listLedgers } from '@/lib/ledgers/data';

export const dynamic = 'force-dynamic';

export const { GET, HEAD, OPTIONS, POST, PUT, PATCH, DELETE } = jsonRoute(
  listLedgersOperation,
  async ({ params }) => {
    const { slug } = await requireExchange(params.exchange);
    return { exchange: slug, ledgers: await listLedgers({ exchange: slug }) };
  },
);

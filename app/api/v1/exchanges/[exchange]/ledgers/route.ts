import { listLedgersOperation } from '@/lib/api/operations/ledgers';
import { requireExchange } from '@/lib/api/require-existing';
import { jsonRoute } from '@/lib/http/json-route';
import { listLedgers } from '@/lib/wallets/ledger/data';

export const dynamic = 'force-dynamic';

export const { GET, HEAD, OPTIONS, POST, PUT, PATCH, DELETE } = jsonRoute(
  listLedgersOperation,
  async ({ params }) => {
    const { slug } = await requireExchange(params.exchange);
    return { exchange: slug, ledgers: await listLedgers({ exchange: slug }) };
  },
);

import { requireHoldingFilter } from '@/lib/api/holding-filter';
import { listHoldingsOperation } from '@/lib/api/operations/holdings';
import { requireLedger, stillThere } from '@/lib/api/require-ledger';
import { jsonRoute } from '@/lib/http/json-route';
import { listHoldings } from '@/lib/wallets/holdings/data';

export const dynamic = 'force-dynamic';

export const { GET, HEAD, OPTIONS, POST, PUT, PATCH, DELETE } = jsonRoute(
  listHoldingsOperation,
  async ({ params, query: { ledger = null, sort, cursor, limit, ...filter } }) => {
    await requireLedger({ ...params, ledger });
    const choice = { ...params, ledger };
    const narrowed = await requireHoldingFilter(choice, filter);
    return stillThere(await listHoldings({ ...choice, sort, cursor, limit, filter: narrowed }));
  },
);

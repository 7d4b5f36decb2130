import { getDistributionOperation } from '@/lib/api/operations/ledgers';
import { requireLedger, stillThere } from '@/lib/api/require-ledger';
import { jsonRoute } from '@/lib/http/json-route';
import { getDistribution } from '@/lib/wallets/ledger/data';

export const dynamic = 'force-dynamic';

export const { GET, HEAD, OPTIONS, POST, PUT, PATCH, DELETE } = jsonRoute(
  getDistributionOperation,
  async ({ params, query: { ledger = null } }) => {
    await requireLedger({ ...params, ledger });
    return stillThere(await getDistribution({ ...params, ledger }));
  },
);

import { requireLedger, stillThere } from '@/lib/http/existing-ledger';
import { jsonRoute } from '@/lib/http/json-route';
import { getDistributionOperation } from '@/lib/http/operations/ledgers';
import { getDistribution } from '@/lib/ledgers/data';

export const dynamic = 'force-dynamic';

export const { GET, HEAD, OPTIONS, POST, PUT, PATCH, DELETE } = jsonRoute(
  getDistributionOperation,
  async ({ params, query: { ledger = null } }) => {
    await requireLedger({ ...params, ledger });
    return stillThere(await getDistribution({ ...params, ledger }));
  },
);

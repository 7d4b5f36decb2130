import { requireBothLedgers, stillThere } from '@/lib/api/existing-ledger';
import { listChangesOperation } from '@/lib/api/operations/changes';
import { jsonRoute } from '@/lib/http/json-route';
import { listChanges } from '@/lib/wallets/changes/data';

export const dynamic = 'force-dynamic';

export const { GET, HEAD, OPTIONS, POST, PUT, PATCH, DELETE } = jsonRoute(
  listChangesOperation,
  async ({ params, query }) => {
    await requireBothLedgers(params);
    return { ...params, ...stillThere(await listChanges({ ...params, ...query })) };
  },
);

import { listChanges } from '@/lib/changes/data';
import { requireBothLedgers, stillThere } from '@/lib/http/existing-ledger';
import { jsonRoute } from '@/lib/http/json-route';
import { listChangesOperation } from '@/lib/http/operations/changes';

export const dynamic = 'force-dynamic';

export const { GET, HEAD, OPTIONS, POST, PUT, PATCH, DELETE } = jsonRoute(
  listChangesOperation,
  async ({ params, query }) => {
    await requireBothLedgers(params);
    return { ...params, ...stillThere(await listChanges({ ...params, ...query })) };
  },
);

import { requireChangedAsset } from '@/lib/api/holding-filter';
import { listChangesOperation } from '@/lib/api/operations/changes';
import { requireBothLedgers, stillThere } from '@/lib/api/require-ledger';
import { jsonRoute } from '@/lib/http/json-route';
import { listChanges } from '@/lib/wallets/changes/data';

export const dynamic = 'force-dynamic';

export const { GET, HEAD, OPTIONS, POST, PUT, PATCH, DELETE } = jsonRoute(
  listChangesOperation,
  async ({ params, query }) => {
    await requireBothLedgers(params);
    const asset = await requireChangedAsset({ ...params, asset: query.asset });
    return { ...params, ...stillThere(await listChanges({ ...params, ...query, asset })) };
  },
);

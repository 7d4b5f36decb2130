import { compareReportsOperation } from '@/lib/api/operations/changes';
import { requireBothLedgers, stillThere } from '@/lib/api/require-ledger';
import { jsonRoute } from '@/lib/http/json-route';
import { compareReports } from '@/lib/wallets/changes/data';

export const dynamic = 'force-dynamic';

export const { GET, HEAD, OPTIONS, POST, PUT, PATCH, DELETE } = jsonRoute(
  compareReportsOperation,
  async ({ params }) => {
    await requireBothLedgers(params);
    return stillThere(await compareReports(params));
  },
);

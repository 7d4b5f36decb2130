import { compareReports } from '@/lib/changes/data';
import { requireBothLedgers, stillThere } from '@/lib/http/existing-ledger';
import { jsonRoute } from '@/lib/http/json-route';
import { compareReportsOperation } from '@/lib/http/operations/changes';

export const dynamic = 'force-dynamic';

export const { GET, HEAD, OPTIONS, POST, PUT, PATCH, DELETE } = jsonRoute(
  compareReportsOperation,
  async ({ params }) => {
    await requireBothLedgers(params);
    return stillThere(await compareReports(params));
  },
);

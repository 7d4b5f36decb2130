import { requireLedger, stillThere } from '@/lib/http/existing-ledger';
import { jsonRoute } from '@/lib/http/json-route';
import { getLedgerOperation } from '@/lib/http/operations/ledgers';
import { getLedger } from '@/lib/ledgers/data';

export const dynamic = 'force-dynamic';

export const { GET, HEAD, OPTIONS, POST, PUT, PATCH, DELETE } = jsonRoute(
  getLedgerOperation,
  async ({ params, query: { ledger = null } }) => {
    await requireLedger({ ...params, ledger });
    return stillThere(await getLedger({ ...params, ledger }));
  },
);

import { requireLedger, stillThere } from '@/lib/api/existing-ledger';
import { holdingFilter } from '@/lib/api/holding-filter';
import { listHoldingsOperation } from '@/lib/api/operations/holdings';
import { jsonRoute } from '@/lib/http/json-route';
import { invalidParameters } from '@/lib/http/parse-query';
import { listHoldings } from '@/lib/wallets/holdings/data';
import { BadCursorError } from '@/lib/wallets/holdings/holding-cursor';

export const dynamic = 'force-dynamic';

export const { GET, HEAD, OPTIONS, POST, PUT, PATCH, DELETE } = jsonRoute(
  listHoldingsOperation,
  async ({ params, query: { ledger = null, sort, cursor, limit, ...filter } }) => {
    await requireLedger({ ...params, ledger });
    const page = { ...params, ledger, sort, cursor, limit, filter: holdingFilter(filter) };
    const rows = await listHoldings(page).catch((error: unknown) => {
      if (!(error instanceof BadCursorError)) throw error;
      throw invalidParameters([
        { parameter: 'cursor', reason: 'is not a nextCursor of an earlier page of this list' },
      ]);
    });
    return stillThere(rows);
  },
);

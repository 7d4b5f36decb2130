import { requireHoldingFilter } from '@/lib/api/holding-filter';
import { exportHoldingsOperation } from '@/lib/api/operations/holdings';
import { requireLedger, stillThere } from '@/lib/api/require-ledger';
import { parseQuery } from '@/lib/http/parse-query';
import { createRoute } from '@/lib/http/route';
import { streamRows } from '@/lib/http/stream-rows';
import { HOLDING_COLUMNS, holdingRows } from '@/lib/wallets/holdings/export-columns';
import { openHoldings } from '@/lib/wallets/holdings/export-data';

export const dynamic = 'force-dynamic';

export const { GET, HEAD, OPTIONS, POST, PUT, PATCH, DELETE } = createRoute({
  operation: exportHoldingsOperation.id,
  respond: async ({ request, params: { exchange = '', report = '' }, url }) => {
    const query = parseQuery(exportHoldingsOperation.query, url.searchParams);
    const { ledger = null, format, ...filter } = query;
    await requireLedger({ exchange, report, ledger });
    const chosen = { exchange, report, ledger };
    const narrowed = await requireHoldingFilter(chosen, filter);
    const opened = stillThere(await openHoldings({ ...chosen, filter: narrowed }));
    return streamRows({
      request,
      format,
      columns: HOLDING_COLUMNS,
      name: `${exchange}-${report}-addresses`,
      produce: async (write) => {
        const toRow = holdingRows({ exchange, report, groups: opened.groups });
        for await (const batch of opened.batches) await write(batch.map(toRow));
      },
    });
  },
});

import { requireChangedAsset } from '@/lib/api/holding-filter';
import { exportChangesOperation } from '@/lib/api/operations/changes';
import { requireBothLedgers } from '@/lib/api/require-ledger';
import { parseQuery } from '@/lib/http/parse-query';
import { createRoute } from '@/lib/http/route';
import { streamRows } from '@/lib/http/stream-rows';
import { visitChanges } from '@/lib/wallets/changes/data';
import { CHANGE_COLUMNS, changeRow } from '@/lib/wallets/changes/export-columns';

export const dynamic = 'force-dynamic';

export const { GET, HEAD, OPTIONS, POST, PUT, PATCH, DELETE } = createRoute({
  operation: exportChangesOperation.id,
  respond: async ({ request, params: { exchange = '', from = '', to = '' }, url }) => {
    const { format, ...filter } = parseQuery(exportChangesOperation.query, url.searchParams);
    const choice = { exchange, from, to };
    await requireBothLedgers(choice);
    const asset = await requireChangedAsset({ ...choice, asset: filter.asset });
    return streamRows({
      request,
      format,
      columns: CHANGE_COLUMNS,
      name: `${exchange}-${from}-to-${to}-changes`,
      produce: async (write) => {
        const visit = (rows: Parameters<typeof changeRow>[1][]) =>
          write(rows.map((row) => changeRow(choice, row)));
        await visitChanges({ ...choice, kind: filter.kind, asset, visit });
      },
    });
  },
});

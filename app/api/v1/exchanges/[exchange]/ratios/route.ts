import { getRatiosOperation } from '@/lib/api/operations/ratios';
import { assetsOrHeadlines, requireExchange } from '@/lib/api/require-existing';
import { jsonRoute } from '@/lib/http/json-route';
import { invalidParameters } from '@/lib/http/parse-query';
import { getRatioSeries } from '@/lib/reports/assets/data';

export const dynamic = 'force-dynamic';

export const { GET, HEAD, OPTIONS, POST, PUT, PATCH, DELETE } = jsonRoute(
  getRatiosOperation,
  async ({ params, query: { asset, from, to } }) => {
    const { slug: exchange } = await requireExchange(params.exchange);
    if (from !== undefined && to !== undefined && from > to) {
      throw invalidParameters([{ parameter: 'from', reason: `${from} is later than to (${to})` }]);
    }
    const assets = await assetsOrHeadlines({ exchange, asked: asset });
    return getRatioSeries({ exchange, assets, from, to });
  },
);

import { getRatioSeries } from '@/lib/assets/data';
import { assetsOrHeadlines, requireExchange } from '@/lib/http/existing';
import { jsonRoute } from '@/lib/http/json-route';
import { getRatiosOperation } from '@/lib/http/operations/ratios';
import { invalidParameters } from '@/lib/http/parse-query';

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

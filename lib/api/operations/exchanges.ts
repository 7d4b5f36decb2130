import { z } from 'zod';
import { exchangeSchema } from '@/lib/exchanges/schema';
import { defineOperation } from '@/lib/http/operation';
import { assetSummarySchema } from '@/lib/reports/assets/schema';

export const exchangeParam = {
  exchange: { description: 'Slug of the exchange, from `/api/v1/exchanges`.', example: 'okx' },
};

const okx = {
  slug: 'okx',
  name: 'OKX',
  website: 'https://www.okx.com/proof-of-reserves',
  pledgeDay: 22,
  pledgeSince: '2022-12-22',
  synthetic: false,
  reports: 44,
  firstReport: '2022-11',
  newestReport: '2026-09',
};

export const listExchangesOperation = defineOperation({
  id: 'listExchanges',
  path: '/api/v1/exchanges',
  tag: 'Exchanges',
  summary: 'List exchanges',
  description:
    'Every exchange with the range of its reports. `synthetic` marks generated data for trying Ballast out.',
  params: {},
  query: {},
  response: z.object({ exchanges: z.array(exchangeSchema) }).meta({ id: 'ExchangeList' }),
  example: { exchanges: [okx] },
  problems: [],
  cache: 'short',
});

export const getExchangeOperation = defineOperation({
  id: 'getExchange',
  path: '/api/v1/exchanges/{exchange}',
  tag: 'Exchanges',
  summary: 'Get an exchange',
  description: 'One exchange. An unknown slug answers 404 and lists the known ones.',
  params: exchangeParam,
  query: {},
  response: exchangeSchema,
  example: okx,
  problems: ['unknown-exchange'],
  cache: 'short',
});

export const listAssetsOperation = defineOperation({
  id: 'listAssets',
  path: '/api/v1/exchanges/{exchange}/assets',
  tag: 'Exchanges',
  summary: 'List assets',
  description: 'Every asset that occurs in a current report, most often reported first.',
  params: exchangeParam,
  query: {},
  response: z
    .object({ exchange: z.string(), assets: z.array(assetSummarySchema) })
    .meta({ id: 'AssetList' }),
  example: {
    exchange: 'okx',
    assets: [
      {
        asset: 'BTC',
        name: 'Bitcoin',
        reports: 35,
        ratios: 34,
        firstMonth: '2022-11',
        lastMonth: '2026-09',
      },
    ],
  },
  problems: ['unknown-exchange'],
  cache: 'short',
});

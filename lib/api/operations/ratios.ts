import { z } from 'zod';
import { monthSchema } from '@/lib/format/schema';
import { defineOperation } from '@/lib/http/operation';
import { ratioSeriesSchema } from '@/lib/reports/assets/schema';
import { HEADLINE_ASSETS } from '@/lib/reports/constants';
import { exchangeParam } from './exchanges';

const MAX_ASSETS = 50;

const assetSchema = z.string().regex(/^\P{Cc}{1,64}$/u, 'must be a symbol like BTC');

export const getRatiosOperation = defineOperation({
  id: 'getRatios',
  path: '/api/v1/exchanges/{exchange}/ratios',
  tag: 'Ratios',
  summary: 'Get the ratio series',
  description:
    'Reserve ratios by month. `months` holds every calendar month from the first to the last report in the range; each series has one point for each of them, in that order. A month without a report or without a figure is a gap: its values are null. Nothing is interpolated. The ratio is recomputed when both amounts are known, else as printed by the exchange (`basis`).',
  params: exchangeParam,
  query: {
    asset: z
      .array(assetSchema)
      .min(1)
      .max(MAX_ASSETS, `at most ${MAX_ASSETS} assets`)
      .optional()
      .describe(
        `Symbols in any letter case, repeated or with commas. Default: ${HEADLINE_ASSETS.join(',')}, as far as the exchange reports them.`,
      ),
    from: monthSchema.optional().describe('First month, YYYY-MM. Default: the first report.'),
    to: monthSchema.optional().describe('Last month, YYYY-MM. Default: the newest report.'),
  },
  response: ratioSeriesSchema,
  example: {
    exchange: 'okx',
    from: '2022-12',
    to: '2022-12',
    months: [
      {
        month: '2022-12',
        report: '2022-12',
        ordinal: 2,
        snapshotAt: '2022-12-20T06:00:00.000Z',
        proofSystem: 'merkle-v1',
        source: 'https://www.theblock.co/post/197680/okx-publishes-second-proof-of-reserves-report',
        sourceClass: 'newsroom',
      },
    ],
    series: [
      {
        asset: 'BTC',
        points: [
          {
            month: '2022-12',
            ratio: '101.3923',
            basis: 'recomputed',
            evidence: 'reported',
            publishedRatio: '101',
            reserves: '113754',
            exchangeReserves: null,
            custodyReserves: null,
            liabilities: '112192',
            approximate: false,
          },
        ],
      },
    ],
  },
  problems: ['unknown-exchange', 'unknown-asset', 'invalid-parameter'],
  cache: 'short',
});

import { z } from 'zod';
import { defineOperation } from '@/lib/http/operation';
import { distributionSchema, ledgerSchema, ledgerSummarySchema } from '@/lib/wallets/ledger/schema';
import { exchangeParam } from './exchanges';
import { exampleDistribution, exampleLedger, exampleLedgerSummary } from './ledger-examples';
import { wholeNumber } from './whole-number';

export const reportParam = {
  report: { description: 'Month of the snapshot, YYYY-MM.', example: '2026-05' },
};

/** Which ledger of a report: the current one unless an older one is named. */
export const ledgerQuery = {
  ledger: wholeNumber(6)
    .pipe(z.number().int().min(1, 'must be 1 or more'))
    .optional()
    .describe('A revision listed in `revisions` of the ledger. Default: the current one.'),
};

export const listLedgersOperation = defineOperation({
  id: 'listLedgers',
  path: '/api/v1/exchanges/{exchange}/ledgers',
  tag: 'Addresses',
  summary: 'List address ledgers',
  description:
    'The reports whose wallet file is stored, newest first, with row counts and ownership verdicts.',
  params: exchangeParam,
  query: {},
  response: z
    .object({ exchange: z.string(), ledgers: z.array(ledgerSummarySchema) })
    .meta({ id: 'LedgerList' }),
  example: { exchange: 'okx', ledgers: [exampleLedgerSummary] },
  problems: ['unknown-exchange'],
  cache: 'short',
});

export const getLedgerOperation = defineOperation({
  id: 'getLedger',
  path: '/api/v1/exchanges/{exchange}/reports/{report}/ledger',
  tag: 'Addresses',
  summary: 'Get an address ledger',
  description:
    "A report's wallet file as a whole: counts, the values filters can take, whether its rows add up to the file's own summary and to the published figures, each discrepancy with its size, and the rows that could not be read.",
  params: { ...exchangeParam, ...reportParam },
  query: ledgerQuery,
  response: ledgerSchema,
  example: exampleLedger,
  problems: ['unknown-exchange', 'unknown-report', 'unknown-ledger', 'invalid-parameter'],
  cache: 'short',
});

export const getDistributionOperation = defineOperation({
  id: 'getDistribution',
  path: '/api/v1/exchanges/{exchange}/reports/{report}/distribution',
  tag: 'Addresses',
  summary: 'Get the distribution of coins',
  description:
    'How the coins of a report are spread over networks, types and addresses: amounts, shares in percent, and the share of the largest 1, 10 and 100 addresses of each asset. Custody is what the exchange published; it is not in the rows.',
  params: { ...exchangeParam, ...reportParam },
  query: ledgerQuery,
  response: distributionSchema,
  example: exampleDistribution,
  problems: ['unknown-exchange', 'unknown-report', 'unknown-ledger', 'invalid-parameter'],
  cache: 'short',
});

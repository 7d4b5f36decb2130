import { z } from 'zod';
import { defineOperation } from '@/lib/http/operation';
import { HOLDING_SORTS, HOLDINGS_PAGE } from '@/lib/wallets/constants';
import { holdingPageSchema, holdingTypeSchema, ownershipStatusSchema } from '@/lib/wallets/schema';
import { DOWNLOAD_CONTENT, formatQuery } from './download';
import { exchangeParam } from './exchanges';
import { exampleHolding } from './ledger-examples';
import { ledgerQuery, reportParam } from './ledgers';
import { wholeNumber } from './whole-number';

const MOST_VALUES = 50;
const names = (what: string) =>
  z
    .array(z.string().regex(/^\P{Cc}{1,64}$/u, `must be ${what}`))
    .max(MOST_VALUES, `at most ${MOST_VALUES}`)
    .optional();
const amount = z
  .string()
  .regex(
    /^\d{1,35}(\.\d{1,30})?$/,
    'must be digits with a point before decimals, like 0.5; no comma',
  )
  .optional();

/** What narrows a list or an export of holdings. */
const filterQuery = {
  asset: names('a symbol like BTC').describe(
    'Symbols in any letter case, repeated or with commas; `unknown` for labels that are not known.',
  ),
  network: names('the name of a network').describe(
    'Slugs as in the facets of the ledger, names like `Arbitrum One`, or as the file writes them; any letter case.',
  ),
  type: z.array(holdingTypeSchema).max(10).optional().describe('Kinds of address.'),
  verdict: z.array(ownershipStatusSchema).max(10).optional().describe('Ownership verdicts.'),
  minAmount: amount.describe('Least amount in whole coins, inclusive.'),
  maxAmount: amount.describe('Largest amount, inclusive.'),
  search: z
    .string()
    .min(1)
    .max(512)
    .optional()
    .describe('An address or the beginning of one; hex and bech32 in any letter case.'),
};

export const listHoldingsOperation = defineOperation({
  id: 'listHoldings',
  path: '/api/v1/exchanges/{exchange}/reports/{report}/holdings',
  tag: 'Addresses',
  summary: 'List holdings',
  description:
    "The rows of a report's wallet file: address, coin, amount, and whether the signature proves ownership. Pages hang together by cursor. `total` counts all matches; with an amount range counting stops at 10,000 and `exact` is false.",
  params: { ...exchangeParam, ...reportParam },
  query: {
    ...ledgerQuery,
    ...filterQuery,
    sort: z
      .enum(HOLDING_SORTS)
      .optional()
      .describe('Default: largest amount first; by address when `search` is given.'),
    limit: wholeNumber(3)
      .pipe(z.number().int().min(1).max(HOLDINGS_PAGE.most, `must be 1 to ${HOLDINGS_PAGE.most}`))
      .default(HOLDINGS_PAGE.default)
      .describe('Rows on a page.'),
    cursor: z.string().max(300).optional().describe('`nextCursor` of the page before; opaque.'),
  },
  response: holdingPageSchema,
  example: {
    exchange: 'okx',
    report: '2026-05',
    ledger: 1,
    nextCursor: null,
    total: { rows: 1, exact: true },
    holdings: [exampleHolding],
  },
  problems: [
    'unknown-exchange',
    'unknown-report',
    'unknown-ledger',
    'unknown-asset',
    'invalid-parameter',
  ],
  cache: 'short',
});

export const exportHoldingsOperation = defineOperation({
  id: 'exportHoldings',
  path: '/api/v1/exchanges/{exchange}/reports/{report}/holdings/export',
  tag: 'Addresses',
  summary: 'Download holdings',
  description:
    'Every row a filter lets through, streamed as a file in the order of addresses: the same filters as the list, no paging.',
  params: { ...exchangeParam, ...reportParam },
  query: {
    ...ledgerQuery,
    ...filterQuery,
    ...formatQuery,
  },
  response: z.string().meta({ id: 'HoldingsDownload', description: 'The bytes of the file.' }),
  example: '',
  content: DOWNLOAD_CONTENT,
  problems: [
    'unknown-exchange',
    'unknown-report',
    'unknown-ledger',
    'unknown-asset',
    'invalid-parameter',
  ],
  cache: 'revalidate',
});

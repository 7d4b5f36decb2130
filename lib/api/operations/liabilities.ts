import { z } from 'zod';
import { defineOperation } from '@/lib/http/operation';
import { leafLookupSchema, reportLiabilitiesSchema } from '@/lib/liabilities/schema';
import { DOWNLOAD_CONTENT, formatQuery } from './download';
import { exchangeParam } from './exchanges';
import { wholeNumber } from './whole-number';

const params = {
  ...exchangeParam,
  report: { description: 'Month of the snapshot, YYYY-MM.', example: '2022-12' },
};

/** Of OKX's own sample tree, which it publishes beside its verifier. */
const ROOT = '9e98ebde32ef22ded88a5fb2d5e53d76ed57cb9c6b2c966f250721defe6ab041';

export const getLiabilitiesOperation = defineOperation({
  id: 'getLiabilities',
  path: '/api/v1/exchanges/{exchange}/reports/{report}/liabilities',
  tag: 'Liabilities',
  summary: 'Get what is known of the liabilities',
  description:
    'The tree of all leaves that the exchange published, verified whole when it was ingested, and the public side of a proof over all accounts. Each root stands beside the root published for the report.',
  params,
  query: {},
  response: reportLiabilitiesSchema,
  example: {
    exchange: 'okx',
    report: '2022-12',
    tree: {
      revision: 1,
      scheme: 'okx-merkle-v2',
      root: ROOT,
      publishedRoot: 'matches',
      leaves: 21,
      height: 6,
      totals: [
        { asset: 'BTC', amount: '0.00005' },
        { asset: 'ETH', amount: '0.1' },
        { asset: 'USDT', amount: '1.42045977' },
      ],
      prefixBits: 0,
      shortPrefixes: [],
      verifiedAt: '2026-11-22T12:00:00.000Z',
      file: {
        name: 'full-liabilities-merkle-tree.txt',
        sha256: '19b14f59'.padEnd(64, '0'),
        bytes: 5228,
        ingestedAt: '2026-11-22T12:00:00.000Z',
      },
    },
    sumProof: null,
  },
  problems: ['unknown-exchange', 'unknown-report'],
  cache: 'short',
});

export const lookUpLeavesOperation = defineOperation({
  id: 'lookUpLeaves',
  path: '/api/v1/exchanges/{exchange}/reports/{report}/liabilities/leaves',
  tag: 'Liabilities',
  summary: 'Look leaves up by the beginning of their hash',
  description:
    'Every leaf whose hash begins with a short prefix, with the nodes beside its way to the root: at least a dozen share it, so that this server does not learn which one is meant. Recompute the path: hash the leaf with each sibling, `side` being where the sibling stands, and compare with `root`. The prefix must have exactly the `prefixBits` bits that the liabilities of the report state: hex digits, what is left of the last one zero (6 bits of `ab…` are `a8`; none are an empty prefix). Where the hash begins with one of the tree’s `shortPrefixes`, it must be that one, with `bits` one less. In a tree whose hashes are spread unevenly, the answer to a prefix that fewer than a dozen share is for a shorter one (`bits`).',
  params,
  query: {
    prefix: z
      .string()
      .regex(/^[0-9a-f]{0,8}$/, 'must be at most 8 lower-case hex digits')
      .default('')
      .describe('The first bits of the leaf hash as hex.'),
    bits: wholeNumber(2)
      .pipe(z.number().int().max(32, 'must be 32 or less'))
      .optional()
      .describe('How many bits `prefix` has; the tree’s `prefixBits` unless given.'),
  },
  response: leafLookupSchema,
  example: {
    exchange: 'okx',
    report: '2022-12',
    tree: 1,
    scheme: 'okx-merkle-v2',
    root: ROOT,
    prefix: '',
    bits: 0,
    complete: true,
    leaves: [
      {
        hash: 'ff321ea11b6e08ac289f10d6b199a762894f0742e208c45537e72e700f196d0b',
        balances: { BTC: '0', ETH: '0', USDT: '0.00047828' },
        index: 20,
        path: [
          {
            hash: 'ff321ea11b6e08ac289f10d6b199a762894f0742e208c45537e72e700f196d0b',
            balances: { BTC: '0', ETH: '0', USDT: '0' },
            side: 'right',
          },
        ],
      },
    ],
  },
  problems: ['unknown-exchange', 'unknown-report', 'no-liabilities', 'invalid-parameter'],
  cache: 'short',
});

export const exportLeavesOperation = defineOperation({
  id: 'exportLeaves',
  path: '/api/v1/exchanges/{exchange}/reports/{report}/liabilities/export',
  tag: 'Liabilities',
  summary: 'Download all leaves',
  description:
    'Every leaf of the stored tree with its balances, from left to right, streamed as a file. The exchange published them; their sum is the root’s, which was recomputed.',
  params,
  query: {
    ...formatQuery,
  },
  response: z.string().meta({ id: 'LeavesDownload', description: 'The bytes of the file.' }),
  example: '',
  content: DOWNLOAD_CONTENT,
  problems: ['unknown-exchange', 'unknown-report', 'no-liabilities', 'invalid-parameter'],
  cache: 'revalidate',
});

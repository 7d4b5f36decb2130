import { z } from 'zod';
import { monthSchema } from '@/lib/format/schema';
import { defineOperation } from '@/lib/http/operation';
import { CHANGES_PAGE } from '@/lib/wallets/changes/constants';
import { changeKindSchema, changeSchema, comparisonSchema } from '@/lib/wallets/changes/schema';
import { DOWNLOAD_CONTENT, formatQuery } from './download';
import { exchangeParam } from './exchanges';
import { exampleChange, exampleComparison } from './ledger-examples';
import { wholeNumber } from './whole-number';

const params = {
  ...exchangeParam,
  from: { description: 'The earlier report, YYYY-MM.', example: '2026-05' },
  to: { description: 'The later report, YYYY-MM.', example: '2026-06' },
};

const filterQuery = {
  kind: changeKindSchema.optional(),
  asset: z
    .string()
    .regex(/^\P{Cc}{1,64}$/u, 'must be a symbol like BTC')
    .optional()
    .describe('Symbol in any letter case; `unknown` for labels that are not known.'),
};

export const compareReportsOperation = defineOperation({
  id: 'compareReports',
  path: '/api/v1/exchanges/{exchange}/comparisons/{from}/{to}',
  tag: 'Addresses',
  summary: 'Compare two reports',
  description:
    'What changed between the address ledgers of two reports: rows and addresses new, gone and changed, the net change by asset and network, and the largest moves of each asset.',
  params,
  query: {},
  response: comparisonSchema,
  example: exampleComparison,
  problems: ['unknown-exchange', 'unknown-report', 'unknown-ledger'],
  cache: 'short',
});

export const listChangesOperation = defineOperation({
  id: 'listChanges',
  path: '/api/v1/exchanges/{exchange}/comparisons/{from}/{to}/changes',
  tag: 'Addresses',
  summary: 'List changes',
  description: 'Rows that are new, gone or changed between two reports, the largest change first.',
  params,
  query: {
    ...filterQuery,
    page: wholeNumber(5)
      .pipe(z.number().int().min(1, 'must be 1 or more'))
      .default(1)
      .describe('From 1.'),
    limit: wholeNumber(3)
      .pipe(z.number().int().min(1).max(CHANGES_PAGE.most, `must be 1 to ${CHANGES_PAGE.most}`))
      .default(CHANGES_PAGE.default)
      .describe('Rows on a page.'),
  },
  response: z
    .object({
      exchange: z.string(),
      from: monthSchema,
      to: monthSchema,
      changes: z.array(changeSchema),
      more: z.boolean().describe('There is a next page.'),
    })
    .meta({ id: 'ChangePage' }),
  example: {
    exchange: 'okx',
    from: '2026-05',
    to: '2026-06',
    changes: [exampleChange],
    more: false,
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

export const exportChangesOperation = defineOperation({
  id: 'exportChanges',
  path: '/api/v1/exchanges/{exchange}/comparisons/{from}/{to}/export',
  tag: 'Addresses',
  summary: 'Download changes',
  description: 'Every row that is new, gone or changed between two reports, streamed as a file.',
  params,
  query: {
    ...filterQuery,
    ...formatQuery,
  },
  response: z.string().meta({ id: 'ChangesDownload', description: 'The bytes of the file.' }),
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

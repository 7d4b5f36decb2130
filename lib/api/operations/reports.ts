import { z } from 'zod';
import { defineOperation } from '@/lib/http/operation';
import { publishedRootSchema, reportSchema, reportSummarySchema } from '@/lib/reports/schema';
import { exchangeParam } from './exchanges';
import { exampleReport, exampleReportSummary } from './report-example';
import { wholeNumber } from './whole-number';

export const listReportsOperation = defineOperation({
  id: 'listReports',
  path: '/api/v1/exchanges/{exchange}/reports',
  tag: 'Reports',
  summary: 'List reports',
  description:
    'Current reports, newest first. Pages hang together by cursor: pass `nextCursor` back until it is null. A report that is ingested meanwhile does not shift the pages.',
  params: exchangeParam,
  query: {
    limit: wholeNumber(3)
      .pipe(z.number().int().min(1, 'must be 1 to 100').max(100, 'must be 1 to 100'))
      .default(50)
      .describe('Reports on a page.'),
    cursor: z.string().max(100).optional().describe('`nextCursor` of the page before; opaque.'),
  },
  response: z
    .object({
      exchange: z.string(),
      reports: z.array(reportSummarySchema),
      nextCursor: z.string().nullable().describe('null on the last page.'),
    })
    .meta({ id: 'ReportPage' }),
  example: { exchange: 'okx', reports: [exampleReportSummary], nextCursor: null },
  problems: ['unknown-exchange', 'invalid-parameter'],
  cache: 'short',
});

export const getReportOperation = defineOperation({
  id: 'getReport',
  path: '/api/v1/exchanges/{exchange}/reports/{report}',
  tag: 'Reports',
  summary: 'Get a report',
  description:
    'One report with every figure, its evidence, sources, conflicts and files. Without `revision` the current one; with it exactly that one, which never changes and may be cached (`revisions` then ends at it).',
  params: {
    ...exchangeParam,
    report: { description: 'Month of the snapshot, YYYY-MM.', example: '2022-12' },
  },
  query: {
    revision: wholeNumber(6)
      .pipe(z.number().int().min(1, 'must be 1 or more'))
      .optional()
      .describe('A revision listed in `revisions`. Default: the current one.'),
  },
  response: reportSchema,
  example: exampleReport,
  problems: ['unknown-exchange', 'unknown-report', 'unknown-revision', 'invalid-parameter'],
  cache: 'short',
});

export const listRootsOperation = defineOperation({
  id: 'listRoots',
  path: '/api/v1/exchanges/{exchange}/roots',
  tag: 'Reports',
  summary: 'List published liabilities roots',
  description:
    'The root of the liabilities tree the exchange published for each report, where known, newest first. An inclusion proof means little unless it ends in one of these. Roots of replaced revisions are listed too, with `current` false.',
  params: exchangeParam,
  query: {},
  response: z
    .object({ exchange: z.string(), roots: z.array(publishedRootSchema) })
    .meta({ id: 'RootList' }),
  example: {
    exchange: 'okx',
    roots: [
      {
        report: '2026-05',
        revision: 1,
        current: true,
        ordinal: 43,
        auditId: '506872725',
        proofSystem: 'plonky2',
        root: 'dd32f9c29d1840dc444b0c0780782cd04f6840870b934a0a8f607fc61b3e8d6b',
        origin: 'curated history',
        source: null,
      },
    ],
  },
  problems: ['unknown-exchange'],
  cache: 'short',
});

import type { Report, ReportSummary } from '@/lib/reports/schema';

/** Report #2 of OKX, shortened to one asset: the example of the API description. */
export const exampleReportSummary: ReportSummary = {
  exchange: 'okx',
  report: '2022-12',
  ordinal: 2,
  revision: 1,
  snapshotAt: '2022-12-20T06:00:00.000Z',
  snapshotPrecision: 'instant',
  publishedOn: '2022-12-22',
  punctualityDays: 0,
  proofSystem: 'merkle-v1',
  auditId: null,
  liabilitiesRoot: null,
  totalUsd: '6430000000',
  addressCount: 23000,
  assetCount: 3,
  completeness: 'figures',
  ratios: [{ asset: 'BTC', ratio: '101.3923', basis: 'recomputed', evidence: 'reported' }],
  sourceCount: 8,
  conflictCount: 3,
};

const unknown = { value: null, evidence: null };

export const exampleReport: Report = {
  ...exampleReportSummary,
  ordinalBasis: null,
  snapshotBasis: 'caption of the OKX page screenshot: "Audit date (UTC+8) 12/20/2022, 14:00:00"',
  publishedOnBasis: 'Thursday 22 Dec 2022',
  addressCountNote: '"more than 23,000"',
  reserveFile: null,
  liabilityFile: null,
  auditor: null,
  verificationCounts: null,
  assetsCovered: null,
  confidence: 'high (hour: medium)',
  notes: null,
  assets: [
    {
      asset: 'BTC',
      reserves: { value: '113754', evidence: 'reported' },
      exchangeReserves: unknown,
      custodyReserves: unknown,
      liabilities: { value: '112192', evidence: 'reported' },
      publishedRatio: { value: '101', evidence: 'reported' },
      recomputedRatio: '101.3923',
      surplus: '1562',
      approximate: false,
      reservesUsd: null,
      derived: null,
    },
  ],
  sources: [
    {
      url: 'https://www.theblock.co/post/197680/okx-publishes-second-proof-of-reserves-report',
      title: 'theblock.co',
      states: null,
      evidence: 'reported',
      class: 'newsroom',
    },
  ],
  conflicts: [
    {
      asset: null,
      field: 'snapshotAt',
      value: '2022-12-20T12:00:00Z ("Tuesday, 12:00 UTC")',
      url: null,
      statedBy: 'CoinDesk',
      why: 'OKX page caption says 14:00 UTC+8 = 06:00 UTC',
      class: 'unknown',
    },
  ],
  artifacts: [],
  revisions: [
    {
      revision: 1,
      origin: 'curated history',
      reason: null,
      createdAt: '2026-11-22T12:00:00.000Z',
    },
  ],
};

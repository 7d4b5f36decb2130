import type { Prisma } from '@/lib/generated/prisma/client';
import type { Database } from '@/lib/platform/db';

type RevisionContent = Omit<
  Prisma.ReportRevisionUncheckedCreateInput,
  'reportId' | 'revision' | 'contentHash' | 'runId' | 'origin'
>;

/** Text that a spreadsheet would run, spans lines and needs quoting: exports must carry it unharmed. */
export const HOSTILE_TEXT =
  '=HYPERLINK("http://evil.example","x"), 100 %\r\nsecond line — “quoted”';

const october = (
  asset: string,
  publishedRatio: string,
): Prisma.ReportAssetCreateWithoutRevisionInput => ({
  asset,
  position: asset === 'BTC' ? 0 : 1,
  publishedRatio,
  publishedRatioEvidence: 'reported',
});

const OKX: readonly { slug: string; revisions: readonly RevisionContent[] }[] = [
  {
    slug: '2022-11',
    revisions: [
      {
        ordinal: 1,
        snapshotAt: '2022-11-22T00:00:00Z',
        snapshotPrecision: 'day',
        publishedOn: '2022-11-23T00:00:00Z',
        proofSystem: 'merkle-v1',
        assets: { create: [october('BTC', '102'), october('ETH', '103')] },
        sources: { create: [{ position: 0, title: 'No page of its own', evidence: 'reported' }] },
      },
    ],
  },
  {
    slug: '2022-12',
    revisions: [
      { ordinal: 2, liabilitiesRoot: 'aa', assets: { create: [october('BTC', '101')] } },
      {
        ordinal: 2,
        snapshotAt: '2022-12-20T06:00:00Z',
        snapshotPrecision: 'instant',
        publishedOn: '2022-12-22T00:00:00Z',
        proofSystem: 'merkle-v1',
        auditId: '499930592',
        liabilitiesRoot: 'bb',
        totalUsd: '6430000000',
        addressCount: 23000n,
        assetCount: 3,
        notes: HOSTILE_TEXT,
        assets: {
          create: [
            {
              asset: 'BTC',
              position: 0,
              reserves: '113754',
              reservesEvidence: 'reported',
              liabilities: '112192',
              liabilitiesEvidence: 'reported',
              publishedRatio: '101',
              publishedRatioEvidence: 'reported',
            },
          ],
        },
        sources: {
          create: [
            {
              position: 0,
              url: 'https://example.com/a?b=1&c=2',
              title: 'A page',
              evidence: 'reported',
            },
            { position: 1, url: 'https://example.com/b', title: '@mention', evidence: 'published' },
          ],
        },
        conflicts: {
          create: [
            { position: 0, field: 'snapshotAt', value: '-12:00', why: HOSTILE_TEXT },
            {
              position: 1,
              asset: 'BTC',
              field: 'reserves',
              value: '+113,750',
              statedBy: 'a tweet',
            },
          ],
        },
      },
    ],
  },
  {
    slug: '2023-02',
    revisions: [
      {
        ordinal: 4,
        snapshotAt: '2023-02-10T16:00:00.250Z',
        snapshotPrecision: 'instant',
        proofSystem: 'merkle-v1',
        assets: {
          create: [
            {
              asset: 'BTC',
              position: 0,
              reserves: '90000.000000000000000001',
              reservesEvidence: 'published',
              exchangeReserves: '89999.5',
              exchangeReservesEvidence: 'published',
              custodyReserves: '0.500000000000000001',
              custodyReservesEvidence: 'published',
              liabilities: '111188.864402819964229197',
              liabilitiesEvidence: 'published',
            },
            {
              asset: 'USDT',
              position: 2,
              reserves: '0',
              reservesEvidence: 'reported',
              approximate: true,
            },
          ],
        },
      },
    ],
  },
  { slug: '2023-03', revisions: [{ ordinal: 5, reserveFile: 'okx_por_20230316.csv' }] },
];

const DEMO = [
  { slug: '2023-01', revisions: [{ ordinal: 1, assets: { create: [october('BTC', '150')] } }] },
];

/**
 * Stores a small, awkward history: `okx` with a missing month, a report of two revisions, one with
 * no figures, a shortfall and hostile text; and the synthetic exchange `demo`.
 */
export async function storeReportFixtures(database: Database): Promise<void> {
  const run = await database.ingestRun.create({ data: { command: 'test', status: 'done' } });
  const okx = { slug: 'okx', name: 'OKX', website: 'https://www.okx.com', pledgeDay: 22 };
  await storeExchange({ database, exchange: okx, reports: OKX, runId: run.id });
  const demo = { slug: 'demo', name: 'Demo', synthetic: true };
  await storeExchange({ database, exchange: demo, reports: DEMO, runId: run.id });
}

async function storeExchange({
  database,
  exchange,
  reports,
  runId,
}: {
  database: Database;
  exchange: Prisma.ExchangeCreateInput;
  reports: typeof OKX;
  runId: number;
}): Promise<void> {
  const { id: exchangeId } = await database.exchange.create({ data: exchange });
  for (const { slug, revisions } of reports) {
    const report = await database.report.create({ data: { exchangeId, slug } });
    for (const [index, content] of revisions.entries()) {
      const revision = await database.reportRevision.create({
        data: {
          ...content,
          reportId: report.id,
          runId,
          revision: index + 1,
          contentHash: `${exchange.slug}-${slug}-${index}`,
          origin: 'test',
        },
      });
      await database.report.update({
        where: { id: report.id },
        data: { currentRevisionId: revision.id },
      });
    }
  }
}

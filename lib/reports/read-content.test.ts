import { describe, expect, it } from 'vitest';
import { Prisma } from '@/lib/generated/prisma/client';
import { emptyAsset, NO_FACTS, type ReportContent } from './content';
import { type ContentRows, readContent } from './read-content';

const decimal = (text: string) => new Prisma.Decimal(text);
const emptyFigures = {
  reserves: null,
  reservesEvidence: null,
  exchangeReserves: null,
  exchangeReservesEvidence: null,
  custodyReserves: null,
  custodyReservesEvidence: null,
  liabilities: null,
  liabilitiesEvidence: null,
  publishedRatio: null,
  publishedRatioEvidence: null,
};

/** As Postgres returns a numeric(65,30): all 30 places. */
const rows: ContentRows = {
  month: '2026-05',
  facts: {
    ...NO_FACTS,
    snapshotAt: new Date('2026-05-06T16:00:00Z'),
    snapshotPrecision: 'instant',
    publishedOn: new Date('2026-05-22T00:00:00Z'),
    totalUsd: decimal('28049000000.000000000000000000000000000000'),
    addressCount: 320_917n,
    proofSystem: 'plonky2',
  },
  assets: [
    {
      ...emptyFigures,
      asset: 'BTC',
      position: 0,
      reserves: decimal('117934.371787724088050700000000000000'),
      reservesEvidence: 'published',
      liabilities: decimal('0.000000000000000000000000000001'),
      liabilitiesEvidence: 'reported',
      approximate: true,
      reservesUsd: null,
      derivedReserves: null,
      derivedLiabilities: null,
      derivedBasis: null,
    },
  ],
  sources: [{ url: null, title: 'a', states: null, evidence: 'reported' }],
  conflicts: [],
};

describe('readContent', () => {
  it('gives back what was stored, every digit and no more', () => {
    const expected: ReportContent = {
      month: '2026-05',
      facts: {
        ...NO_FACTS,
        snapshot: { at: '2026-05-06T16:00:00.000Z', precision: 'instant' },
        publishedOn: '2026-05-22',
        totalUsd: '28049000000',
        addressCount: 320_917,
        proofSystem: 'plonky2',
      },
      assets: [
        {
          ...emptyAsset('BTC'),
          reserves: { value: '117934.3717877240880507', evidence: 'published' },
          liabilities: { value: '0.000000000000000000000000000001', evidence: 'reported' },
          approximate: true,
        },
      ],
      sources: [{ url: null, title: 'a', states: null, evidence: 'reported' }],
      conflicts: [],
    };
    expect(readContent(rows)).toEqual(expected);
  });

  it('reads a day back as a day', () => {
    const facts = {
      ...rows.facts,
      snapshotAt: new Date('2026-05-06T00:00:00Z'),
      snapshotPrecision: 'day' as const,
    };
    expect(readContent({ ...rows, facts }).facts.snapshot).toEqual({
      at: '2026-05-06',
      precision: 'day',
    });
  });
});

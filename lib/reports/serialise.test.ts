import { describe, expect, it } from 'vitest';
import { Prisma } from '@/lib/generated/prisma/client';
import { type AssetRow, assetFigures, completenessOf, punctualityDays, ratioOf } from './serialise';

const decimal = (text: string | null) => (text === null ? null : new Prisma.Decimal(text));

function row(figures: {
  asset?: string;
  reserves?: string | null;
  liabilities?: string | null;
  publishedRatio?: string | null;
  reservesEvidence?: 'published' | 'reported';
}): AssetRow {
  return {
    asset: figures.asset ?? 'BTC',
    position: 0,
    reserves: decimal(figures.reserves ?? null),
    reservesEvidence: figures.reservesEvidence ?? 'reported',
    exchangeReserves: null,
    exchangeReservesEvidence: null,
    custodyReserves: null,
    custodyReservesEvidence: null,
    liabilities: decimal(figures.liabilities ?? null),
    liabilitiesEvidence: 'published',
    publishedRatio: decimal(figures.publishedRatio ?? null),
    publishedRatioEvidence: 'published',
    approximate: false,
    reservesUsd: null,
    derivedReserves: null,
    derivedLiabilities: null,
    derivedBasis: null,
  };
}

describe('ratioOf', () => {
  it('recomputes from amounts, as well founded as the worse of the two', () => {
    const figures = assetFigures(
      row({ reserves: '113754', liabilities: '112192', publishedRatio: '101' }),
    );
    expect(ratioOf(figures)).toEqual({
      asset: 'BTC',
      ratio: '101.3923',
      basis: 'recomputed',
      evidence: 'reported',
    });
    expect(figures.surplus).toBe('1562');
  });

  it('falls back to the printed percent, then to a gap', () => {
    expect(ratioOf(assetFigures(row({ publishedRatio: '102' }))).basis).toBe('published');
    expect(ratioOf(assetFigures(row({ reserves: '5' })))).toMatchObject({
      ratio: null,
      basis: null,
    });
  });

  it('keeps every digit of an amount', () => {
    const figures = assetFigures(
      row({ reserves: '11256167328.0374608539069387', liabilities: '1' }),
    );
    expect(figures.reserves.value).toBe('11256167328.0374608539069387');
  });
});

describe('completenessOf', () => {
  const ratio = (asset: string) => assetFigures(row({ asset, publishedRatio: '101' }));

  it('tells all, some and none', () => {
    expect(completenessOf(['BTC', 'ETH', 'USDT'].map(ratio))).toBe('figures');
    expect(completenessOf([ratio('BTC')])).toBe('some-figures');
    expect(completenessOf([assetFigures(row({}))])).toBe('file-only');
    expect(completenessOf([])).toBe('file-only');
  });
});

describe('punctualityDays', () => {
  const pledge = { pledgeDay: 22, pledgeSince: '2022-12-22' };

  it('counts days against the pledged day of the month', () => {
    expect(punctualityDays({ month: '2025-11', publishedOn: '2025-12-08', ...pledge })).toBe(16);
    expect(punctualityDays({ month: '2023-01', publishedOn: '2023-01-19', ...pledge })).toBe(-3);
  });

  it('judges nothing before the pledge or without a day', () => {
    expect(punctualityDays({ month: '2022-11', publishedOn: '2022-11-23', ...pledge })).toBeNull();
    expect(punctualityDays({ month: '2023-01', publishedOn: null, ...pledge })).toBeNull();
  });
});

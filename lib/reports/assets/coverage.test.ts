import { expect, it } from 'vitest';
import { newestCoverage } from './coverage';
import type { RatioPoint, RatioSeries } from './schema';

const point = (
  month: string,
  ratio: string | null,
  reserves: string | null = null,
): RatioPoint => ({
  month,
  ratio,
  basis: ratio === null ? null : 'recomputed',
  evidence: ratio === null ? null : 'reported',
  publishedRatio: null,
  reserves,
  exchangeReserves: null,
  custodyReserves: null,
  liabilities: reserves === null ? null : '100',
  approximate: false,
});

const series = (points: RatioPoint[]): RatioSeries => ({
  exchange: 'okx',
  from: points[0]?.month ?? null,
  to: points.at(-1)?.month ?? null,
  months: points.map(({ month }) => ({
    month,
    report: month,
    ordinal: null,
    snapshotAt: null,
    proofSystem: null,
    source: null,
    sourceClass: null,
  })),
  series: [{ asset: 'BTC', points }],
});

it('looks past months without a figure and compares with the known month before', () => {
  const [coverage] = newestCoverage(
    series([
      point('2026-06', '106.07', '106.07'),
      point('2026-07', null),
      point('2026-08', '110', '110'),
      point('2026-09', null),
    ]),
  );
  expect(coverage?.newest?.month.month).toBe('2026-08');
  expect(coverage?.previous?.month.month).toBe('2026-06');
  expect(coverage?.surplus).toBe('10');
  expect(coverage?.change).toEqual({ ratioPoints: '3.93', reserves: '3.93', liabilities: '0' });
});

it('says nothing it does not know', () => {
  const [coverage] = newestCoverage(series([point('2026-08', null), point('2026-09', '105')]));
  expect(coverage?.surplus).toBeNull();
  expect(coverage?.change).toEqual({ ratioPoints: null, reserves: null, liabilities: null });
});

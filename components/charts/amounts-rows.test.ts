import { expect, it } from 'vitest';
import type { RatioPoint, RatioSeries } from '@/lib/reports/assets/schema';
import { AMOUNT_COLUMNS, amountRecords, amountsRows } from './amounts-rows';

function point(month: string, reserves: string | null, liabilities: string | null): RatioPoint {
  return {
    month,
    ratio: null,
    basis: null,
    evidence: null,
    publishedRatio: null,
    reserves,
    exchangeReserves: null,
    custodyReserves: null,
    liabilities,
    approximate: false,
  };
}

const points = [
  point('2024-01', '100.00000000000000000001', '100'),
  point('2024-02', null, null),
  point('2024-03', '90', '100'),
  point('2024-04', null, '100'),
];
const series: RatioSeries = {
  exchange: 'okx',
  from: '2024-01',
  to: '2024-04',
  months: points.map(({ month }) => ({
    month,
    report: month,
    ordinal: 1,
    snapshotAt: null,
    proofSystem: null,
    source: null,
    sourceClass: null,
  })),
  series: [{ asset: 'BTC', points }],
};

it('keeps the surplus exact and shades only where both amounts are known', () => {
  const rows = amountsRows(series, null);
  expect(rows.map(({ surplus }) => surplus)).toEqual(['0.00000000000000000001', null, '-10', null]);
  expect(rows.map(({ position }) => position.above !== null)).toEqual([true, false, false, false]);
  expect(rows.map(({ position }) => position.below)).toEqual([null, null, [90, 100], null]);
  expect(rows[3]?.position).toMatchObject({ reserves: null, liabilities: 100, surplus: null });
});

it('counts the range back from the newest month and numbers what is left', () => {
  const rows = amountsRows(series, 2);
  expect(rows.map(({ index, month }) => [index, month.month])).toEqual([
    [0, '2024-03'],
    [1, '2024-04'],
  ]);
});

it('exports a column for each name', () => {
  const [record] = amountRecords(amountsRows(series, null));
  expect(record).toHaveLength(AMOUNT_COLUMNS.length);
  expect(record?.[AMOUNT_COLUMNS.indexOf('reserves')]).toBe('100.00000000000000000001');
});

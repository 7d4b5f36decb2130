import { describe, expect, it } from 'vitest';
import type { ReportSummary } from '@/lib/reports/schema';
import {
  filterMonthRows,
  type MonthFilter,
  monthRows,
  proofSystemsOf,
  yearsOf,
} from './month-rows';

function report(month: string, ordinal: number | null, ratio: string | null): ReportSummary {
  return {
    exchange: 'okx',
    report: month,
    ordinal,
    revision: 1,
    snapshotAt: null,
    snapshotPrecision: null,
    publishedOn: null,
    punctualityDays: ordinal,
    proofSystem: month < '2023-04' ? 'merkle-v1' : 'stark-v1',
    auditId: null,
    liabilitiesRoot: null,
    totalUsd: null,
    addressCount: null,
    assetCount: null,
    completeness: ratio === null ? 'file-only' : 'figures',
    ratios: [{ asset: 'BTC', ratio, basis: ratio === null ? null : 'recomputed', evidence: null }],
    sourceCount: 1,
    conflictCount: 0,
  };
}

const reports = [
  report('2023-05', 7, '102.5'),
  report('2023-03', 5, null),
  report('2022-12', 2, '101.3923'),
];
const everything: MonthFilter = {
  year: null,
  state: null,
  proof: null,
  sort: 'month',
  order: 'desc',
};
const months = (rows: readonly { month: string }[]) => rows.map(({ month }) => month);

describe('monthRows', () => {
  it('has a row for each month, the missing and overdue ones too, newest first', () => {
    const rows = monthRows({ reports, until: '2023-06' });
    expect(months(rows)).toEqual([
      '2023-06',
      '2023-05',
      '2023-04',
      '2023-03',
      '2023-02',
      '2023-01',
      '2022-12',
    ]);
    expect(rows.filter((row) => row.report === null)).toHaveLength(4);
  });

  it('numbers a missing report only when its neighbours leave no choice', () => {
    const implied = (rows: ReturnType<typeof monthRows>) =>
      Object.fromEntries(rows.map((row) => [row.month, row.impliedOrdinal]));
    expect(implied(monthRows({ reports, until: '2023-06' }))).toMatchObject({
      '2023-06': null,
      '2023-04': 6,
      '2023-02': 4,
      '2023-01': 3,
    });
    const skipped = [report('2023-05', 7, null), report('2023-03', 6, null)];
    expect(implied(monthRows({ reports: skipped, until: null }))['2023-04']).toBeNull();
  });

  it('is empty without reports', () => {
    expect(monthRows({ reports: [], until: '2023-06' })).toEqual([]);
  });
});

describe('filterMonthRows', () => {
  const rows = monthRows({ reports, until: '2023-06' });

  it('filters by year, completeness and proof system', () => {
    expect(months(filterMonthRows(rows, { ...everything, year: 2022 }))).toEqual(['2022-12']);
    expect(months(filterMonthRows(rows, { ...everything, state: 'not-found' }))).toHaveLength(4);
    expect(months(filterMonthRows(rows, { ...everything, state: 'file-only' }))).toEqual([
      '2023-03',
    ]);
    expect(months(filterMonthRows(rows, { ...everything, proof: 'stark-v1' }))).toEqual([
      '2023-05',
    ]);
  });

  it('sorts by exact figures and puts the unknown last in either order', () => {
    const by = (order: 'asc' | 'desc') =>
      months(filterMonthRows(rows, { ...everything, sort: 'btc', order })).slice(0, 3);
    expect(by('desc')).toEqual(['2023-05', '2022-12', '2023-06']);
    expect(by('asc')).toEqual(['2022-12', '2023-05', '2023-06']);
  });

  it('sorts by days late', () => {
    const sorted = filterMonthRows(rows, { ...everything, sort: 'published', order: 'asc' });
    expect(months(sorted).slice(0, 3)).toEqual(['2022-12', '2023-03', '2023-05']);
  });
});

it('lists the years and proof systems that occur', () => {
  const rows = monthRows({ reports, until: null });
  expect(yearsOf(rows)).toEqual([2023, 2022]);
  expect(proofSystemsOf(rows)).toEqual(['stark-v1', 'merkle-v1']);
});

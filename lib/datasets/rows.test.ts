import { describe, expect, it } from 'vitest';
import { exampleReport } from '@/lib/api/operations/report-example';
import { type DatasetId, DEFINITIONS } from './constants';
import { conflictRows, figureRows, ratioHistoryRows, reportRow, sourceRows } from './rows';

const named = (id: DatasetId, row: readonly unknown[] | undefined) => {
  const { columns } = DEFINITIONS[id];
  expect(row?.length).toBe(columns.length);
  return Object.fromEntries(columns.map(({ name }, index) => [name, row?.[index]]));
};

describe('rows of the data sets', () => {
  it('put each figure of a report under its name', () => {
    expect(named('figures', figureRows(exampleReport)[0])).toMatchObject({
      exchange: 'okx',
      report: '2022-12',
      position: 1,
      asset: 'BTC',
      reserves: '113754',
      reserves_evidence: 'reported',
      exchange_reserves: null,
      liabilities: '112192',
      recomputed_ratio_percent: '101.3923',
      published_ratio_percent: '101',
      published_ratio_percent_evidence: 'reported',
      surplus: '1562',
      approximate: false,
      derived_basis: null,
    });
  });

  it('put each fact of a report under its name', () => {
    expect(named('reports', reportRow(exampleReport))).toMatchObject({
      ordinal: 2,
      revision: 1,
      snapshot_at: '2022-12-20T06:00:00.000Z',
      published_on: '2022-12-22',
      punctuality_days: 0,
      total_usd: '6430000000',
      address_count: 23000,
      address_count_note: '"more than 23,000"',
      asset_count: 3,
      source_count: 8,
      conflict_count: 3,
      confidence: 'high (hour: medium)',
    });
  });

  it('let midnight stand for a day, marked as such', () => {
    const row = reportRow({ ...exampleReport, snapshotAt: '2022-11-22', snapshotPrecision: 'day' });
    expect(named('reports', row)).toMatchObject({
      snapshot_at: '2022-11-22T00:00:00.000Z',
      snapshot_precision: 'day',
    });
  });

  it('number sources and conflicts from 1', () => {
    expect(named('sources', sourceRows(exampleReport)[0])).toMatchObject({
      position: 1,
      title: 'theblock.co',
      evidence: 'reported',
      class: 'newsroom',
    });
    expect(named('conflicts', conflictRows(exampleReport)[0])).toMatchObject({
      position: 1,
      asset: null,
      field: 'snapshotAt',
      stated_by: 'CoinDesk',
    });
  });

  it('have a row for each asset of a month, with or without figures', () => {
    const assets = ['BTC', 'ETH'];
    const known = ratioHistoryRows({
      exchange: 'okx',
      month: '2022-12',
      assets,
      report: exampleReport,
    });
    expect(named('ratio-history', known[0])).toMatchObject({
      report: '2022-12',
      ratio_percent: '101.3923',
      ratio_basis: 'recomputed',
      ratio_evidence: 'reported',
      reserves: '113754',
    });
    expect(named('ratio-history', known[1])).toMatchObject({
      report: '2022-12',
      asset: 'ETH',
      ratio_percent: null,
      approximate: false,
    });
    const gap = ratioHistoryRows({ exchange: 'okx', month: '2023-01', assets, report: null });
    expect(named('ratio-history', gap[0])).toMatchObject({
      month: '2023-01',
      report: null,
      ratio_percent: null,
    });
  });
});

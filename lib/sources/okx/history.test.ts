import { describe, expect, it } from 'vitest';
import { edited, HISTORY_SAMPLE } from '@/lib/testing/okx-samples';
import { readHistory } from './history';
import { parseHistorySource } from './history-sources';

const options = { knownAssets: new Set(['BTC', 'ETH']), now: new Date('2026-11-22T00:00:00Z') };
const read = (text: string) => readHistory({ text, fileName: 'h.json' }, options);
const readOne = (text: string) => {
  const [report] = read(text);
  if (!report) throw new Error('no report was read');
  return report;
};

describe('readHistory', () => {
  it('reads one report', () => {
    const report = readOne(HISTORY_SAMPLE);
    expect(report).toMatchObject({
      ordinal: 2,
      month: '2022-12',
      snapshot: { at: '2022-12-20T06:00:00Z', precision: 'instant' },
      publishedOn: '2022-12-22',
      totalUsd: '6430000000',
      addressCount: 23_000,
      auditId: null,
      notes: null,
    });
    expect(report.assets).toEqual([
      expect.objectContaining({
        asset: 'BTC',
        reserves: '113754',
        exchangeReserves: '113000',
        custodyReserves: '754',
        liabilities: '112192',
        ratioPercent: '101',
        approximate: false,
      }),
      expect.objectContaining({ asset: 'ETH', reserves: null, ratioPercent: '103' }),
    ]);
  });

  it('reads an array of reports', () => {
    const second = edited(
      edited(edited(HISTORY_SAMPLE, '"ordinal": 2', '"ordinal": 3'), '"2022-12"', '"2023-01"'),
      '2022-12-20T06:00:00Z',
      '2023-01-18',
    );
    const reports = read(`[${HISTORY_SAMPLE},${second}]`);
    expect(reports.map(({ month }) => month)).toEqual(['2022-12', '2023-01']);
    expect(reports[1]?.snapshot).toEqual({ at: '2023-01-18', precision: 'day' });
  });

  it('keeps every digit of an amount, also beyond 2^53', () => {
    const text = edited(
      HISTORY_SAMPLE,
      '6430000000',
      '90071992547409931234567.123456789012345678901',
    );
    expect(readOne(text).totalUsd).toBe('90071992547409931234567.123456789012345678901');
  });

  it('makes equal amounts equal texts', () => {
    expect(readOne(edited(HISTORY_SAMPLE, '6430000000', '6430000000.00')).totalUsd).toBe(
      '6430000000',
    );
    expect(readOne(edited(HISTORY_SAMPLE, '6430000000', '"6430000000"')).totalUsd).toBe(
      '6430000000',
    );
  });

  it('splits the field of a conflict into asset and figure, in the names used here', () => {
    const conflict = (field: string) =>
      readOne(edited(HISTORY_SAMPLE, '"BTC.reserves"', `"${field}"`)).conflicts[0];
    expect(conflict('BTC.thirdPartyCustody')).toEqual({
      asset: 'BTC',
      field: 'custodyReserves',
      value: '113000',
      url: 'https://other.example/1',
      statedBy: null,
      why: 'rounded',
    });
    expect(conflict('ETH')).toMatchObject({ asset: 'ETH', field: 'figures' });
    expect(conflict('publishedOn/snapshotAt')).toMatchObject({
      asset: null,
      field: 'publishedOn/snapshotAt',
    });
  });

  it('keeps a conflict whose source has no address, and never makes a link of it', () => {
    const stated = (place: string) =>
      readOne(edited(HISTORY_SAMPLE, 'https://other.example/1', place)).conflicts[0];
    expect(stated('(undated news article)')).toMatchObject({
      url: null,
      statedBy: 'undated news article',
    });
    expect(stated('javascript:alert(1)')).toMatchObject({
      url: null,
      statedBy: 'javascript:alert(1)',
    });
  });
});

describe('parseHistorySource', () => {
  it.each([
    ['https://a.example/1', { url: 'https://a.example/1', title: 'a.example/1', states: null }],
    [
      'https://a.example/1 (address of the post only)',
      { url: 'https://a.example/1', title: 'a.example/1', states: 'address of the post only' },
    ],
    [
      'https://a.example/x.zip (URL quoted in GitHub code',
      {
        url: 'https://a.example/x.zip',
        title: 'a.example/x.zip',
        states: 'URL quoted in GitHub code',
      },
    ],
    [
      'GitHub code listing zips: https://a.example/x.zip',
      { url: null, title: 'GitHub code listing zips: https://a.example/x.zip', states: null },
    ],
  ])('splits %s', (text, source) => {
    expect(parseHistorySource(text)).toEqual(source);
  });
});

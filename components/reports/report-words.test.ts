import { describe, expect, it } from 'vitest';
import { otherRatios, publicationSentence, punctualityWords, reportHeadline } from './report-words';

const ratio = (asset: string, value: string | null, basis: 'recomputed' | 'published' | null) => ({
  asset,
  ratio: value,
  basis,
  evidence: null,
});
const second = {
  report: '2022-12',
  snapshotAt: '2022-12-20T06:00:00.000Z',
  ratios: [
    ratio('BTC', '101.3923', 'recomputed'),
    ratio('ETH', '103', 'published'),
    ratio('USDT', '101', 'published'),
  ],
};

describe('reportHeadline', () => {
  it('states the recomputed ratio to two decimals and the instant', () => {
    expect(reportHeadline({ exchange: 'OKX', report: second })).toBe(
      'OKX reported 101.39\u00a0% of the BTC it owes, as of 20 December 2022, 06:00 UTC.',
    );
    expect(otherRatios(second)).toBe('ETH 103\u00a0% and USDT 101\u00a0%');
  });

  it('prefers an asset whose amounts are known, and never rounds a shortfall away', () => {
    const report = {
      report: '2025-06',
      snapshotAt: null,
      ratios: [ratio('BTC', '105', 'published'), ratio('USDT', '99.9999', 'recomputed')],
    };
    expect(reportHeadline({ exchange: 'OKX', report })).toBe(
      'OKX reported 99.99\u00a0% of the USDT it owes, in June 2025.',
    );
    expect(otherRatios(report)).toBe('BTC 105\u00a0%');
  });

  it('says that a report without ratios is known and its figures are not', () => {
    const report = { report: '2026-07', snapshotAt: null, ratios: [ratio('BTC', null, null)] };
    expect(reportHeadline({ exchange: 'OKX', report })).toBe(
      'OKX reported for July 2026; we found no ratio of it.',
    );
    expect(otherRatios(report)).toBe('');
  });
});

it('words the days against the pledge', () => {
  expect([0, 1, 5, -1, null].map(punctualityWords)).toEqual([
    'on the pledged day',
    '1 day late',
    '5 days late',
    '1 day early',
    null,
  ]);
  expect(publicationSentence({ publishedOn: '2022-12-22', punctualityDays: 0 })).toBe(
    'Published 22 December 2022, on the pledged day.',
  );
  expect(publicationSentence({ publishedOn: null, punctualityDays: null })).toBe(
    'The day of publication is not known.',
  );
});

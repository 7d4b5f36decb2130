import { expect, it } from 'vitest';
import { newestCoverage } from '@/lib/reports/assets/coverage';
import { amountsSentence, assetHeadline } from './asset-words';

function coverage(point: { reserves?: string; liabilities?: string; ratio?: string }) {
  const { reserves = null, liabilities = null, ratio = null } = point;
  const month = '2026-09';
  const [first] = newestCoverage({
    exchange: 'okx',
    from: month,
    to: month,
    months: [
      {
        month,
        report: month,
        ordinal: 47,
        snapshotAt: '2026-09-07T16:00:00.000Z',
        proofSystem: null,
        source: null,
        sourceClass: null,
      },
    ],
    series: [
      {
        asset: 'BTC',
        points: [
          {
            month,
            ratio,
            basis: reserves === null ? 'published' : 'recomputed',
            evidence: null,
            publishedRatio: null,
            reserves,
            exchangeReserves: null,
            custodyReserves: null,
            liabilities,
            approximate: false,
          },
        ],
      },
    ],
  });
  if (!first) throw new Error('a series of one asset has one coverage');
  return first;
}

it('answers with the newest ratio and its instant', () => {
  const known = coverage({ reserves: '153151', liabilities: '139865', ratio: '109.4991' });
  expect(assetHeadline({ exchange: 'OKX', coverage: known })).toBe(
    'OKX reported 109.50\u00a0% of the BTC it owes, as of 7 September 2026, 16:00 UTC.',
  );
  expect(amountsSentence(known)).toBe(
    '153,151 BTC held against 139,865 owed to users: 13,286 more.',
  );
});

it('says a shortfall as such', () => {
  const short = coverage({ reserves: '90', liabilities: '100', ratio: '90.0000' });
  expect(amountsSentence(short)).toBe('90 BTC held against 100 owed to users: 10 less.');
});

it('says what was not found', () => {
  expect(assetHeadline({ exchange: 'OKX', coverage: coverage({}) })).toBe(
    'No reserve ratio of BTC at OKX was found.',
  );
  expect(amountsSentence(coverage({}))).toBeNull();
  expect(amountsSentence(coverage({ ratio: '105' }))).toMatch(/amounts were not found/);
});

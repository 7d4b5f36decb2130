import { expect, it } from 'vitest';
import { coverageHeadline, inWords } from './headline';

const ratio = (asset: string, value: string | null) => ({ asset, ratio: value });

it('answers for all three at once when all are covered', () => {
  const ratios = [ratio('BTC', '109.5'), ratio('ETH', '100.57'), ratio('USDT', '105')];
  expect(coverageHeadline({ exchange: 'OKX', ratios })).toBe(
    'OKX reported more than it owes in BTC, ETH and USDT.',
  );
});

it('puts a shortfall first and never hides an unknown', () => {
  const ratios = [ratio('BTC', '101'), ratio('ETH', '99.9999'), ratio('USDT', null)];
  expect(coverageHeadline({ exchange: 'OKX', ratios })).toBe(
    'OKX reported less than it owes in ETH and more than it owes in BTC; no figure was found for USDT.',
  );
});

it('tells exact coverage and complete absence', () => {
  expect(coverageHeadline({ exchange: 'OKX', ratios: [ratio('BTC', '100.0000')] })).toBe(
    'OKX reported exactly what it owes in BTC.',
  );
  expect(coverageHeadline({ exchange: 'OKX', ratios: [ratio('BTC', null)] })).toBe(
    'No reserve ratio of OKX was found for BTC.',
  );
  expect(inWords(['A'])).toBe('A');
});

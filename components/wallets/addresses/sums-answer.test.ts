import { describe, expect, it } from 'vitest';
import type { AssetReconciliation, Discrepancy } from '@/lib/wallets/ledger/schema';
import { sumsAnswer } from './sums-answer';

const asset = (publishedExchangeReserves: string | null, fileStated: string | null = null) =>
  ({
    asset: 'BTC',
    rows: 1,
    computed: '1',
    computedPassed: '1',
    fileStated,
    publishedExchangeReserves,
    difference: null,
    custodyReserves: null,
    liabilities: null,
    recomputedRatio: null,
    publishedRatio: null,
  }) satisfies AssetReconciliation;

const discrepancy: Discrepancy = {
  kind: 'published-asset',
  label: null,
  asset: 'BTC',
  network: null,
  unit: 'coins',
  stated: '2',
  computed: '1',
  computedAsAsset: null,
  difference: '-1',
};

describe('sumsAnswer', () => {
  it('does not say that sums agree which nothing was compared with', () => {
    const answer = sumsAnswer({ assets: [asset(null)], labels: [], discrepancies: [] });
    expect(answer).toContain('nothing to hold them against');
    expect(answer).not.toContain('agree');
  });

  it('counts the sums that agree', () => {
    const stated = { assets: [asset('1'), asset(null)], labels: [], discrepancies: [] };
    expect(sumsAnswer(stated)).toMatch(/^Yes: the one sum/);
    expect(sumsAnswer({ ...stated, assets: [asset('1', '1')] })).toMatch(/^Yes: all 2 sums/);
  });

  it('counts what does not add up', () => {
    const found = { assets: [asset('2')], labels: [], discrepancies: [discrepancy] };
    expect(sumsAnswer(found)).toBe('Not everywhere: one thing does not add up.');
  });
});

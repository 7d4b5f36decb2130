import { describe, expect, it } from 'vitest';
import type { Discrepancy } from '@/lib/wallets/ledger/schema';
import { discrepancySize } from './discrepancy-words';

const of = (part: Partial<Discrepancy>): Discrepancy => ({
  kind: 'file-label',
  label: 'BTC',
  asset: 'BTC',
  network: 'bitcoin',
  unit: 'coins',
  stated: '10',
  computed: '12',
  computedAsAsset: null,
  difference: '2',
  ...part,
});

describe('discrepancySize', () => {
  it('has a sign, every digit and the unit', () => {
    expect(discrepancySize(of({ difference: '1234.000000010' }))).toBe('+1,234.000000010 coins');
    expect(discrepancySize(of({ difference: '-0.5', unit: 'percent' }))).toBe('−0.5 points');
  });

  it('does not read repeated rows as a surplus', () => {
    const size = discrepancySize(of({ kind: 'duplicate-rows', unit: 'rows', difference: '7' }));
    expect(size).toBe('7 coins counted again');
  });

  it('speaks of one coin as one', () => {
    expect(discrepancySize(of({ difference: '-1' }))).toBe('−1 coin');
    expect(discrepancySize(of({ difference: '-11' }))).toBe('−11 coins');
  });

  it('says when the size is not known', () => {
    expect(discrepancySize(of({ difference: null }))).toBe('size not known');
  });
});

import { describe, expect, it } from 'vitest';
import { findDiscrepancies } from './discrepancies';
import type { AssetReconciliation, LabelReconciliation } from './schema';

const asset: AssetReconciliation = {
  asset: 'BTC',
  rows: 3,
  computed: '100',
  computedPassed: '100',
  fileStated: '100',
  publishedExchangeReserves: '100',
  custodyReserves: '6',
  liabilities: '100',
  difference: '0',
  recomputedRatio: '106.0000',
  publishedRatio: '106',
};
const label: LabelReconciliation = {
  label: 'BTC',
  asset: 'BTC',
  network: 'bitcoin',
  rows: 3,
  computed: '100',
  stated: '100',
  computedAsAsset: null,
  difference: '0',
  agrees: true,
  height: null,
};
const find = (changes: Partial<AssetReconciliation>, changed: Partial<LabelReconciliation> = {}) =>
  findDiscrepancies({
    assets: [{ ...asset, ...changes }],
    labels: [{ ...label, ...changed }],
    repeated: [],
  });

describe('findDiscrepancies', () => {
  it('finds none where all agrees, or nothing is stated', () => {
    expect(find({})).toEqual([]);
    const unknown = { fileStated: null, publishedExchangeReserves: null, publishedRatio: null };
    expect(find(unknown, { stated: null, agrees: null })).toEqual([]);
  });

  it('states the size of each', () => {
    const found = find(
      { computed: '98.5', difference: '-1.5', recomputedRatio: '104.5000', fileStated: '99' },
      { computed: '98.5', difference: '-1.5', agrees: false },
    );
    expect(found.map(({ kind, difference, unit }) => [kind, difference, unit])).toEqual([
      ['published-ratio', '-1.5', 'percent'],
      ['published-asset', '-1.5', 'coins'],
      ['file-label', '-1.5', 'coins'],
    ]);
    expect(find({ fileStated: '97.5' })).toMatchObject([{ kind: 'file-asset', difference: '2.5' }]);
  });

  it('takes a ratio rounded half up as the printed one', () => {
    expect(find({ computed: '99.5', publishedExchangeReserves: null, fileStated: null })).toEqual(
      [],
    );
  });

  it('tells rows that repeat an address', () => {
    const repeated = [{ label: 'ETH', asset: 'ETH', network: 'ethereum', rows: 2, amount: '7' }];
    expect(findDiscrepancies({ assets: [], labels: [], repeated })).toMatchObject([
      { kind: 'duplicate-rows', computed: '2', difference: '7' },
    ]);
  });
});

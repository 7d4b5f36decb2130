import { describe, expect, it } from 'vitest';
import { reconcileAssets } from './reconcile-assets';
import type { SummedRows } from './reconcile-labels';

const group = (label: string, amount: string, status = 'pass'): SummedRows => ({
  label,
  asset: 'ETH',
  network: 'ethereum',
  status,
  rows: 1,
  amountRows: 1,
  amount,
});
const figure = (value: string | null) => ({ value, evidence: null });
const published = (
  exchange: string | null,
  custody: string | null,
  liabilities: string | null,
) => ({
  asset: 'ETH',
  exchangeReserves: figure(exchange),
  custodyReserves: figure(custody),
  liabilities: figure(liabilities),
  publishedRatio: figure('106'),
});

describe('reconcileAssets', () => {
  it('sums all labels of an asset and recomputes the ratio with custody', () => {
    const groups = [group('ETH', '90.5'), group('ETH-ARBITRUM', '5', 'fail')];
    const lines = [{ label: 'ETH(ALL)', allNetworks: true, height: null, amount: '95' }];
    const [eth] = reconcileAssets({ groups, lines, published: [published('95', '10.5', '100')] });
    expect(eth).toEqual({
      asset: 'ETH',
      rows: 2,
      computed: '95.5',
      computedPassed: '90.5',
      fileStated: '95',
      publishedExchangeReserves: '95',
      custodyReserves: '10.5',
      liabilities: '100',
      difference: '0.5',
      recomputedRatio: '106.0000',
      publishedRatio: '106',
    });
  });

  it('takes a line of the asset’s name that agrees with it for the file’s own sum of the asset', () => {
    const groups = [group('ETH', '5'), group('ETH-ARBITRUM', '3')];
    const stated = (amount: string) =>
      reconcileAssets({
        groups,
        lines: [{ label: 'ETH', allNetworks: false, height: null, amount }],
        published: [],
      })[0]?.fileStated;
    expect(stated('8')).toBe('8');
    expect(stated('5')).toBeNull();
    expect(stated('9')).toBeNull();
  });

  it('claims no ratio where custody or liabilities are not known', () => {
    for (const figures of [published('95', null, '100'), published('95', '0', null)]) {
      const [eth] = reconcileAssets({
        groups: [group('ETH', '1')],
        lines: [],
        published: [figures],
      });
      expect(eth?.recomputedRatio).toBeNull();
    }
  });

  it('keeps assets nobody published, and leaves unknown labels out', () => {
    const unknown = { ...group('WHAT', '1'), asset: null };
    const found = reconcileAssets({
      groups: [group('ETH', '1'), unknown],
      lines: [],
      published: [],
    });
    expect(found.map(({ asset, difference }) => [asset, difference])).toEqual([['ETH', null]]);
  });
});

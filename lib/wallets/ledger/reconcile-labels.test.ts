import { describe, expect, it } from 'vitest';
import { reconcileLabels, type SummedRows } from './reconcile-labels';

const group = (changes: Partial<SummedRows>): SummedRows => ({
  label: 'ETH',
  asset: 'ETH',
  network: 'ethereum',
  status: 'pass',
  rows: 2,
  amountRows: 2,
  amount: '5.283412345678901234',
  ...changes,
});
const line = (label: string, amount: string) => ({
  label,
  amount,
  allNetworks: /ALL/.test(label),
  height: '7',
});

describe('reconcileLabels', () => {
  it('sums the groups of a label and compares with the digits the file prints', () => {
    const groups = [group({}), group({ status: 'fail', rows: 1, amountRows: 1, amount: '1' })];
    expect(reconcileLabels(groups, [line('ETH', '6.2834')])).toEqual([
      {
        label: 'ETH',
        asset: 'ETH',
        network: 'ethereum',
        rows: 3,
        height: '7',
        computed: '6.283412345678901234',
        stated: '6.2834',
        agrees: true,
        computedAsAsset: null,
        difference: '0.000012345678901234',
      },
    ]);
  });

  it('tells a difference of one printed digit', () => {
    const [eth] = reconcileLabels([group({})], [line('eth', '5.2836')]);
    expect(eth).toMatchObject({ agrees: false, difference: '-0.000187654321098766' });
  });

  it('adds the lines of several files, and leaves sums over networks out', () => {
    const lines = [line('ETH', '5'), line('ETH', '0.2834'), line('ETH(ALL)', '99')];
    expect(reconcileLabels([group({})], lines)).toMatchObject([{ stated: '5.2834', agrees: true }]);
  });

  it('takes a line named as label and asset for whichever sum it states', () => {
    const groups = [
      group({ amount: '5' }),
      group({ label: 'ETH-ARBITRUM', network: 'arbitrum', amount: '3' }),
      group({ label: 'USDT-TRC20', asset: 'USDT', network: 'tron', amount: '1000.4' }),
      group({ label: 'USDT-ERC20', asset: 'USDT', amount: '500' }),
    ];
    const of = (...lines: [string, string][]) =>
      reconcileLabels(
        groups,
        lines.map(([label, amount]) => line(label, amount)),
      ).filter(({ stated }) => stated !== null);
    // By asset, in whole coins; by label; by neither, with both sums.
    expect(of(['ETH', '8'], ['USDT', '1500'])).toMatchObject([
      { label: 'ETH', computed: '5', computedAsAsset: '8', difference: '0', agrees: true },
      { label: 'USDT', rows: 0, computedAsAsset: '1500.4', difference: '0.4', agrees: true },
    ]);
    expect(of(['ETH', '5'])).toMatchObject([{ agrees: true, difference: '0' }]);
    expect(of(['ETH', '9'], ['USDT', '1502'])).toMatchObject([
      { computed: '5', computedAsAsset: '8', agrees: false, difference: '-4' },
      { computed: '0', computedAsAsset: '1500.4', agrees: false, difference: '-1.6' },
    ]);
    // The file has a line of the asset beside it: then the plain one is of the label.
    expect(of(['ETH', '8'], ['ETH(ALL)', '8'])).toMatchObject([
      { label: 'ETH', computedAsAsset: null, agrees: false },
    ]);
  });

  it('counts labels it does not know among those of an asset whose name they begin with', () => {
    const groups = [
      group({ label: 'USDT-TRC20', asset: 'USDT', network: 'tron', amount: '10' }),
      group({ label: 'USDT-PLASMA', asset: null, network: 'plasma', amount: '5' }),
    ];
    expect(reconcileLabels(groups, [line('USDT', '15')]).at(-1)).toMatchObject({
      label: 'USDT',
      agrees: true,
      computedAsAsset: '15',
    });
    expect(reconcileLabels(groups, [line('USDT', '10')]).at(-1)).toMatchObject({ agrees: true });
  });

  it('names no network for a label on several', () => {
    const groups = [group({}), group({ network: 'arbitrum' })];
    expect(reconcileLabels(groups, [])).toMatchObject([{ network: 'several', rows: 4 }]);
  });

  it('keeps labels that only one side names', () => {
    const groups = [group({ label: 'NEW', asset: null, amountRows: 0, amount: '0' })];
    expect(reconcileLabels(groups, [line('BTC', '0'), line('LTC', '3')])).toMatchObject([
      { label: 'NEW', computed: null, stated: null, agrees: null, difference: null },
      { label: 'BTC', rows: 0, computed: '0', stated: '0', agrees: true },
      { label: 'LTC', rows: 0, agrees: false, difference: '-3' },
    ]);
  });
});

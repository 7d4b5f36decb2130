import { describe, expect, it } from 'vitest';
import { reconcileLabels, type SummedRows } from './reconcile-labels';

const group = (changes: Partial<SummedRows>): SummedRows => ({
  ...{ label: 'ETH', asset: 'ETH', network: 'ethereum', status: 'pass' },
  ...{ rows: 2, amountRows: 2, amount: '5.283412345678901234' },
  ...changes,
});
const line = (label: string, amount: string) => ({
  ...{ label, amount, allNetworks: /ALL/.test(label), height: '7' },
});

describe('reconcileLabels', () => {
  it('sums the groups of a label and compares with the digits the file prints', () => {
    const groups = [group({}), group({ status: 'fail', rows: 1, amountRows: 1, amount: '1' })];
    expect(reconcileLabels(groups, [line('ETH', '6.2834')])).toEqual([
      {
        ...{ label: 'ETH', asset: 'ETH', network: 'ethereum', rows: 3, height: '7' },
        ...{ computed: '6.283412345678901234', stated: '6.2834', agrees: true },
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

  it('keeps labels that only one side names', () => {
    const groups = [group({ label: 'NEW', asset: null, amountRows: 0, amount: '0' })];
    expect(reconcileLabels(groups, [line('BTC', '0'), line('LTC', '3')])).toMatchObject([
      { label: 'NEW', computed: null, stated: null, agrees: null, difference: null },
      { label: 'BTC', rows: 0, computed: '0', stated: '0', agrees: true },
      { label: 'LTC', rows: 0, agrees: false, difference: '-3' },
    ]);
  });
});

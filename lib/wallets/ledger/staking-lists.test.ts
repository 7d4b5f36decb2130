import { describe, expect, it } from 'vitest';
import type { SummedRows } from './reconcile-labels';
import { addStaked, reconcileLists, type StakingList } from './staking-lists';

const list: StakingList = {
  label: 'ETH',
  rows: 2,
  amount: '64',
  stated: '64',
  repeatedRows: 0,
  repeatedAmount: '0',
};
const eth = (amount: string): SummedRows => ({
  label: 'ETH',
  asset: 'ETH',
  network: 'ethereum',
  status: 'pass',
  rows: 1,
  amountRows: 1,
  amount,
});
const lines = (label: string, amount: string) => [
  { label, amount, allNetworks: label.endsWith('(ALL)'), height: null },
];

describe('staking lists', () => {
  it('are added to what the main file states of its own rows', () => {
    expect(addStaked([eth('69')], lines('ETH', '5'), [list])).toMatchObject([{ amount: '69' }]);
    expect(addStaked([eth('69')], lines('ETH(ALL)', '5'), [list])).toMatchObject([
      { amount: '69' },
    ]);
    expect(addStaked([eth('5')], lines('BTC', '5'), [list])).toMatchObject([{ amount: '5' }]);
  });

  it('add nothing where the main file has counted them, by rows or by its figure', () => {
    const repeated = { ...list, repeatedRows: 2, repeatedAmount: '64' };
    expect(addStaked([eth('68')], lines('ETH', '69'), [repeated])).toMatchObject([
      { amount: '69' },
    ]);
    expect(addStaked([eth('69')], lines('ETH', '69'), [list])).toMatchObject([{ amount: '69' }]);
  });

  it('are held against their own first section', () => {
    expect(reconcileLists([list])).toMatchObject([{ agrees: true, difference: '0' }]);
    expect(reconcileLists([{ ...list, stated: '65' }])).toMatchObject([
      { label: 'ETH (staking list)', agrees: false, difference: '-1' },
    ]);
    expect(reconcileLists([{ ...list, stated: null }])).toEqual([]);
  });
});

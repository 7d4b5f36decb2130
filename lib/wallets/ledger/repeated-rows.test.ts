import { expect, it } from 'vitest';
import { repeatedRows } from './repeated-rows';

const eth = { label: 'ETH', asset: 'ETH', network: 'ethereum' };
const btc = { label: 'BTC', asset: 'BTC', network: 'bitcoin' };

it('adds the groups of a label, and leaves out what repeats nothing', () => {
  const groups = [
    { ...eth, repeatedRows: 1, repeatedAmount: '0.000000000000000001' },
    { ...btc, repeatedRows: 5, repeatedAmount: '2' },
    { ...eth, repeatedRows: 2, repeatedAmount: '1' },
    { ...eth, label: 'USDT-ERC20', asset: 'USDT', repeatedRows: 0, repeatedAmount: '0' },
  ];
  expect(repeatedRows(groups)).toEqual([
    { ...btc, rows: 5, amount: '2' },
    { ...eth, rows: 3, amount: '1.000000000000000001' },
  ]);
});

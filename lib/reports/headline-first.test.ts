import { expect, it } from 'vitest';
import { headlineFirst } from './headline-first';

it('brings the headline assets to the front and leaves the others as they were', () => {
  const given = ['ADA', 'ETH', null, 'USDT', 'BTC', 'AAVE', 'ETH'];
  expect(headlineFirst(given, (asset) => asset)).toEqual([
    'BTC',
    'ETH',
    'ETH',
    'USDT',
    'ADA',
    null,
    'AAVE',
  ]);
});

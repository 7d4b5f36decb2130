import { expect, it } from 'vitest';
import { LEAF_COLUMNS, leafRows } from './leaf-columns';

it('gives each leaf its place and every amount, a value for each column', () => {
  const leaves = [
    { hash: 'aa', texts: ['0.00000001', '0', '12.5'] },
    { hash: 'bb', texts: ['0', '0', '0'] },
  ];
  const rows = leafRows({ exchange: 'okx', report: '2023-03' }, { first: 16, leaves });
  expect(rows).toEqual([
    ['okx', '2023-03', 16, 'aa', '0.00000001', '0', '12.5'],
    ['okx', '2023-03', 17, 'bb', '0', '0', '0'],
  ]);
  expect(LEAF_COLUMNS.map(({ name }) => name).slice(-3)).toEqual(['btc', 'eth', 'usdt']);
  for (const row of rows) expect(row).toHaveLength(LEAF_COLUMNS.length);
});

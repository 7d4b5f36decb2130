import { expect, it } from 'vitest';
import { CELL_END, ROW_END, unpackRows } from './packed-rows';

it('reads rows with and without amount and height, whatever an address holds', () => {
  const rows = [
    ['1', '7', '12', '0', '1.000000000000000001', '209', 'bc1q'],
    ['2', '8', '13', '1', '', '', 'a,"b"\tc'],
  ];
  expect(unpackRows(rows.map((cells) => cells.join(CELL_END)).join(ROW_END))).toEqual([
    {
      id: 1,
      groupId: 7,
      line: 12,
      duplicate: false,
      amount: '1.000000000000000001',
      height: '209',
      address: 'bc1q',
    },
    {
      id: 2,
      groupId: 8,
      line: 13,
      duplicate: true,
      amount: null,
      height: null,
      address: 'a,"b"\tc',
    },
  ]);
});

import { expect, it } from 'vitest';
import { CELL_END, parseRows, ROW_END } from './row-text';

it('reads rows with and without amount and height, whatever an address holds', () => {
  const rows = [
    ['7', '12', '0', '1.000000000000000001', '209', 'bc1q'],
    ['8', '13', '1', '', '', 'a,"b"\tc'],
  ];
  expect(parseRows(rows.map((cells) => cells.join(CELL_END)).join(ROW_END))).toEqual([
    {
      ...{ groupId: 7, line: 12, duplicate: false, amount: '1.000000000000000001' },
      ...{ height: '209', address: 'bc1q' },
    },
    { groupId: 8, line: 13, duplicate: true, amount: null, height: null, address: 'a,"b"\tc' },
  ]);
});

import { expect, it } from 'vitest';
import { rowAfterKey, rowsAndGaps } from './rows-and-gaps';

it('is as high as the whole list, whichever rows are drawn', () => {
  const parts = rowsAndGaps({ rows: [3, 500, 501], count: 1_000, height: 45 });
  expect(parts).toEqual([
    { gap: 3 * 45, before: 3 },
    { row: 3 },
    { gap: 496 * 45, before: 500 },
    { row: 500 },
    { row: 501 },
    { gap: 498 * 45, before: 1_000 },
  ]);
  const height = parts.reduce((sum, part) => sum + ('gap' in part ? part.gap : 45), 0);
  expect(height).toBe(45_000);
});

it('has no spaces where every row is drawn, and draws no row that is not there', () => {
  expect(rowsAndGaps({ rows: [0, 1], count: 2, height: 45 })).toEqual([{ row: 0 }, { row: 1 }]);
  expect(rowsAndGaps({ rows: [0, 1, 2], count: 1, height: 45 })).toEqual([{ row: 0 }]);
  expect(rowsAndGaps({ rows: [], count: 0, height: 45 })).toEqual([]);
});

it('moves by keys within the list', () => {
  const move = (key: string, from: number) => rowAfterKey({ key, from, count: 100, page: 13 });
  expect(move('ArrowDown', 4)).toBe(5);
  expect(move('ArrowUp', 0)).toBe(0);
  expect(move('PageDown', 95)).toBe(99);
  expect(move('PageUp', 20)).toBe(7);
  expect([move('Home', 50), move('End', 50)]).toEqual([0, 99]);
  expect(move('Tab', 50)).toBeNull();
  expect(rowAfterKey({ key: 'End', from: 0, count: 0, page: 13 })).toBe(0);
});

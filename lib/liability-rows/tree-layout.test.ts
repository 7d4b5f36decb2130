import { describe, expect, it } from 'vitest';
import { levelSizes, placeInRow, rowOfLeaf, startsTier, tierCount } from './tree-layout';

describe('the layout of a tree in rows', () => {
  it('halves each level, rounded up', () => {
    expect(levelSizes(21)).toEqual([21, 11, 6, 3, 2, 1]);
    expect(levelSizes(1)).toEqual([1]);
  });

  it('starts a tier every four heights, never at the root', () => {
    const heights = (top: number) =>
      Array.from({ length: top }, (_, i) => i + 1).filter((height) => startsTier(height, top));
    expect(heights(1)).toEqual([1]);
    expect(heights(5)).toEqual([1]);
    expect(heights(6)).toEqual([1, 5]);
    expect(heights(21)).toEqual([1, 5, 9, 13, 17]);
    expect([1, 5, 6, 21].map(tierCount)).toEqual([1, 1, 2, 5]);
  });

  it('gives each node of a row its own place, the heights one behind the other', () => {
    const sizes = levelSizes(600);
    const places = (height: number, count: number, first: number) =>
      Array.from({ length: count }, (_, i) => placeInRow(sizes, { height, index: first + i }));
    const row = [...places(5, 16, 16), ...places(6, 8, 8), ...places(7, 4, 4), ...places(8, 2, 2)];
    expect(row).toEqual(row.map((_, place) => ({ tier: 1, row: 1, place })));
    // 38 nodes at height 5: the last row has six, then three, two and one above them.
    const last = [...places(5, 6, 32), ...places(6, 3, 16), ...places(7, 2, 8), ...places(8, 1, 4)];
    expect(last).toEqual(last.map((_, place) => ({ tier: 1, row: 2, place })));
  });

  it('finds the rows above a leaf', () => {
    expect([0, 1, 2].map((tier) => rowOfLeaf(tier, 5000))).toEqual([312, 19, 1]);
  });
});

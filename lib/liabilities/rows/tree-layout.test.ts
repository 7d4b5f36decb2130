import { describe, expect, it } from 'vitest';
import { levelSizes, rowOfLeaf, startsTier, tierCount } from './tree-layout';

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

  it('finds the rows above a leaf', () => {
    expect([0, 1, 2].map((tier) => rowOfLeaf(tier, 5000))).toEqual([312, 19, 1]);
  });
});

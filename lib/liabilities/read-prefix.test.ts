import { describe, expect, it } from 'vitest';
import { readPrefix, shortPrefixTexts } from './read-prefix';

/** Six bits; five under 10110 and 11111. */
const tree = { prefixBits: 6, shortPrefixes: [0b10110, 0b11111] };

describe('a prefix that is asked for', () => {
  it('is the one length that the tree has for it', () => {
    expect(readPrefix({ prefix: 'a8', bits: 6 }, tree)).toEqual({ number: 0b101010, bits: 6 });
    expect(readPrefix({ prefix: 'b0', bits: 5 }, tree)).toEqual({ number: 0b10110, bits: 5 });
    expect(readPrefix({ prefix: 'f8', bits: 5 }, tree)).toEqual({ number: 0b11111, bits: 5 });
    const whole = { prefixBits: 0, shortPrefixes: [] };
    expect(readPrefix({ prefix: '', bits: 0 }, whole)).toEqual({ number: 0, bits: 0 });
  });

  it('is refused under a short one, which is told', () => {
    for (const prefix of ['b0', 'b4']) {
      const answer = readPrefix({ prefix, bits: 6 }, tree);
      expect(answer).toEqual({ asks: { prefixBits: 6, short: 'b0' } });
    }
  });

  it.each([
    ['a8', 5],
    ['a8', 7],
    ['a', 4],
    ['', 0],
    ['b0', 4],
    ['b1', 5],
    ['b5', 6],
    ['A8', 6],
    ['zz', 6],
    ['a8', -1],
    ['a8', 99],
    ['a8', Number.NaN],
    ['a8', 5.5],
    ['a'.repeat(8), 32],
  ])('is refused as %s of %s bits', (prefix, bits) => {
    expect(readPrefix({ prefix, bits }, tree)).toEqual({ asks: { prefixBits: 6, short: null } });
  });

  it('is shorter nowhere in a tree without short ones', () => {
    const even = { prefixBits: 6, shortPrefixes: [] };
    expect(readPrefix({ prefix: 'b4', bits: 6 }, even)).toEqual({ number: 0b101101, bits: 6 });
    expect(readPrefix({ prefix: 'b0', bits: 5 }, even)).toHaveProperty('asks');
  });

  it('is listed as text', () => {
    expect(shortPrefixTexts(tree)).toEqual(['b0', 'f8']);
    expect(shortPrefixTexts({ prefixBits: 0, shortPrefixes: [] })).toEqual([]);
  });
});

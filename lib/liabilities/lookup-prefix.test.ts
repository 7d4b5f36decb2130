import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lookupPrefix, prefixNumber, prefixText } from './lookup-prefix';

const hash = fc.stringMatching(/^[0-9a-f]{64}$/);

describe('the prefix of a look-up', () => {
  it('is hex whose last digit counts its leading bits only', () => {
    const text = `abcdef01${'7'.repeat(56)}`;
    expect([0, 1, 4, 6, 8, 32].map((bits) => lookupPrefix(text, bits))).toEqual([
      '',
      '8',
      'a',
      'a8',
      'ab',
      'abcdef01',
    ]);
  });

  it('is read back to the number it stands for, and nothing else is', () => {
    expect(prefixNumber('a8', 6)).toBe(0b101010);
    expect(prefixNumber('', 0)).toBe(0);
    expect(prefixNumber('ff', 8)).toBe(255);
    for (const [prefix, bits] of [
      ['ab', 6],
      ['a', 6],
      ['a80', 6],
      ['A8', 6],
      ['', 6],
      ['a', 0],
      ['g8', 6],
      ['abcdef012', 32],
    ] as const) {
      expect(prefixNumber(prefix, bits)).toBeNull();
    }
  });

  it('holds the hashes whose first bits are that number', () => {
    fc.assert(
      fc.property(hash, fc.integer({ min: 0, max: 24 }), (text, bits) => {
        const prefix = lookupPrefix(text, bits);
        const number = prefixNumber(prefix, bits);
        expect(number).toBe(Number(BigInt(`0x${text}`) >> BigInt(256 - bits)));
        expect(prefixText((number ?? 0) * 2 ** (32 - bits), bits)).toBe(prefix);
      }),
    );
  });
});

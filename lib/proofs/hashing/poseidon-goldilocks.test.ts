import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { GOLDILOCKS_P, multiplyInto, newWord64, reduceInto } from './goldilocks';
import { permute, poseidonConstants, poseidonHash } from './poseidon-goldilocks';

const element = fc.oneof(
  fc.bigInt({ min: 0n, max: GOLDILOCKS_P - 1n }),
  fc.constantFrom(0n, 1n, 0xffff_ffffn, 0x1_0000_0000n, GOLDILOCKS_P - 1n, GOLDILOCKS_P - 2n),
);
const words = (x: bigint): [number, number] => [Number(x & 0xffff_ffffn), Number(x >> 32n)];
const toBigint = (lo = 0, hi = 0) => (BigInt(hi) << 32n) + BigInt(lo);

function permuted(input: readonly bigint[]): string[] {
  const lo = Float64Array.from(input, (x) => words(x)[0]);
  const hi = Float64Array.from(input, (x) => words(x)[1]);
  permute(lo, hi);
  return input.map((_, i) => `0x${toBigint(lo[i], hi[i]).toString(16).padStart(16, '0')}`);
}

describe('the Goldilocks field in words', () => {
  it('multiplies like BigInt', () => {
    fc.assert(
      fc.property(element, element, (a, b) => {
        const out = newWord64();
        multiplyInto(out, ...words(a), ...words(b));
        expect(toBigint(...out)).toBe((a * b) % GOLDILOCKS_P);
      }),
      { numRuns: 5000 },
    );
  });

  it('reduces what the linear layer and the round constants produce', () => {
    const word = fc.integer({ min: 0, max: 300 * 0xffff_ffff });
    fc.assert(
      fc.property(word, word, (lo, hi) => {
        const out = newWord64();
        reduceInto(out, lo, hi);
        expect(toBigint(...out)).toBe((BigInt(lo) + (BigInt(hi) << 32n)) % GOLDILOCKS_P);
      }),
      { numRuns: 5000 },
    );
  });
});

describe('plonky2’s Poseidon', () => {
  it('draws the constants that plonky2 prints', () => {
    const { lo, hi } = poseidonConstants();
    const at = (i: number) => toBigint(lo[i], hi[i]);
    expect(lo.length).toBe(360);
    expect(at(0)).toBe(0xb585f766f2144405n);
    expect(at(359)).toBe(0xbc8dfb627fe558fcn);
  });

  it('gives the test vectors of plonky2', () => {
    const zeros = permuted(Array(12).fill(0n));
    expect([zeros[0], zeros[11]]).toEqual(['0x3c18a9786cb0b359', '0x1792b1c4342109d7']);
    expect(permuted(Array.from({ length: 12 }, (_, i) => BigInt(i)))[0]).toBe('0xd64e1e3efc5b8e9e');
    expect(permuted(Array(12).fill(GOLDILOCKS_P - 1n))[11]).toBe('0xe28e96f1ae5e60d3');
  });

  it('overwrites and does not pad: a short block keeps the rest of the state', () => {
    const nine = Uint32Array.from([1, 0, 2, 0, 3, 0, 4, 0, 5, 0, 6, 0, 7, 0, 8, 0, 9, 0]);
    expect(poseidonHash(nine)).not.toEqual(poseidonHash(nine.slice(0, 16)));
    expect(poseidonHash(new Uint32Array(0))).toEqual(new Uint32Array(8));
  });
});

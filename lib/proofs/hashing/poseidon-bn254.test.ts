import { Field } from '@noble/curves/abstract/modular.js';
import { grainGenConstants, poseidon } from '@noble/curves/abstract/poseidon.js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BN254_R, permute, poseidonBn254 } from './poseidon-bn254';

const element = fc.oneof(
  fc.bigInt({ min: 0n, max: BN254_R - 1n }),
  fc.constantFrom(0n, 1n, BN254_R - 1n),
);

/** The permutation as the paper writes it, by the library that also makes the constants. */
function plainPermutation(width: number, roundsPartial: number) {
  const options = {
    Fp: Field(BN254_R),
    t: width,
    roundsFull: 8,
    roundsPartial,
    sboxPower: 5,
  };
  return poseidon({ ...options, ...grainGenConstants(options) });
}

describe('Poseidon over BN254', () => {
  it.each([
    [2, 56],
    [3, 57],
    [5, 60],
    [7, 63],
    [13, 65],
  ])('gives at width %i what the plain permutation gives', (width, roundsPartial) => {
    const plain = plainPermutation(width, roundsPartial);
    fc.assert(
      fc.property(fc.array(element, { minLength: width, maxLength: width }), (input) => {
        expect(permute(input)).toEqual(plain([...input]));
      }),
      { numRuns: 6 },
    );
  });

  it('gives the known second state elements', () => {
    expect(poseidonBn254([1n, 2n]).toString(16)).toMatch(/^fca49b7.*ae29$/);
    expect(permute([0n, 1n, 2n])[0]?.toString(16)).toMatch(/^115cc0f5.*189a$/);
    expect(poseidonBn254([0n, 0n, 0n, 0n, 0n]).toString(16)).toMatch(/^f870d74.*7b95$/);
  });

  it('takes a negative balance as what it is below the order', () => {
    expect(poseidonBn254([-5n, 7n])).toBe(poseidonBn254([BN254_R - 5n, 7n]));
    const many = Array.from({ length: 13 }, (_, i) => (i === 11 ? -(2n ** 63n) : BigInt(i)));
    const same = many.map((x) => (x < 0n ? x + BN254_R : x));
    expect(poseidonBn254(many)).toBe(poseidonBn254(same));
  });

  it('has no permutation of a width that nobody uses', () => {
    expect(() => permute([1n])).toThrow(RangeError);
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { GOLDILOCKS_P as P } from '../hashing/goldilocks';
import {
  type Ext,
  extAdd,
  extFromPair,
  extHorner,
  extInverse,
  extInverses,
  extMul,
  extPowers,
  extScale,
  extSub,
  isExtZero,
} from './extension';
import {
  fieldFromBigInt,
  fieldInverse,
  fieldMul,
  fieldPow,
  fieldToBigInt,
  rootOfUnity,
} from './field';
import { foldCoset, reverseBits } from './fold-coset';

const edge = [0n, 1n, 2n, 7n, P - 1n, P - 2n, 2n ** 32n, 2n ** 32n - 1n, 2n ** 63n];
const element = fc.oneof(fc.constantFrom(...edge), fc.bigInt({ min: 0n, max: P - 1n }));
const pair = fc.tuple(element, element);
const ext = ([a, b]: readonly [bigint, bigint]): Ext =>
  extFromPair(fieldFromBigInt(a), fieldFromBigInt(b));
const big = ([lo0, hi0, lo1, hi1]: Ext): [bigint, bigint] => [
  fieldToBigInt([lo0, hi0]),
  fieldToBigInt([lo1, hi1]),
];
const mod = (value: bigint) => ((value % P) + P) % P;
const times = ([a, b]: readonly bigint[], [c, d]: readonly bigint[]) =>
  [
    mod((a ?? 0n) * (c ?? 0n) + 7n * (b ?? 0n) * (d ?? 0n)),
    mod((a ?? 0n) * (d ?? 0n) + (b ?? 0n) * (c ?? 0n)),
  ] as const;

describe('F', () => {
  it('multiplies, inverts and raises as whole numbers do modulo p', () => {
    fc.assert(
      fc.property(element, element, fc.bigInt({ min: 0n, max: 2n ** 64n }), (a, b, n) => {
        const [x, y] = [fieldFromBigInt(a), fieldFromBigInt(b)];
        expect(fieldToBigInt(fieldMul(x, y))).toBe((a * b) % P);
        if (a !== 0n) expect(fieldToBigInt(fieldMul(x, fieldInverse(x)))).toBe(1n);
        let power = 1n;
        for (let rest = n, square = a; rest > 0n; rest >>= 1n, square = (square * square) % P) {
          if (rest & 1n) power = (power * square) % P;
        }
        expect(fieldToBigInt(fieldPow(x, n))).toBe(power);
      }),
    );
  });

  it('has roots of unity of exactly their order', () => {
    for (const bits of [1, 4, 19, 22, 32]) {
      const root = rootOfUnity(bits);
      expect(fieldToBigInt(fieldPow(root, 2n ** BigInt(bits)))).toBe(1n);
      expect(fieldToBigInt(fieldPow(root, 2n ** BigInt(bits - 1)))).toBe(P - 1n);
    }
  });
});

describe('E', () => {
  it('adds, subtracts, multiplies and inverts as pairs do with X² = 7', () => {
    fc.assert(
      fc.property(pair, pair, element, (a, b, s) => {
        const [x, y] = [ext(a), ext(b)];
        expect(big(extAdd(x, y))).toEqual([mod(a[0] + b[0]), mod(a[1] + b[1])]);
        expect(big(extSub(x, y))).toEqual([mod(a[0] - b[0]), mod(a[1] - b[1])]);
        expect(big(extMul(x, y))).toEqual(times(a, b));
        expect(big(extScale(x, fieldFromBigInt(s)))).toEqual(times(a, [s, 0n]));
        if (!isExtZero(x)) expect(big(extMul(x, extInverse(x)))).toEqual([1n, 0n]);
      }),
    );
  });

  it('inverts many at once, and evaluates polynomials by their powers', () => {
    const some = fc.array(pair, { minLength: 1, maxLength: 20 });
    fc.assert(
      fc.property(some, pair, (values, at) => {
        const elements = values.map(ext).filter((one) => !isExtZero(one));
        extInverses(elements).forEach((inverse, i) => {
          expect(big(extMul(inverse, elements[i] as Ext))).toEqual([1n, 0n]);
        });
        const powers = extPowers(ext(at), elements.length);
        const sum = elements.reduce(
          (total, one, i) => extAdd(total, extMul(one, powers[i] as Ext)),
          ext([0n, 0n]),
        );
        expect(extHorner(elements, ext(at))).toEqual(sum);
      }),
    );
  });
});

describe('foldCoset', () => {
  const bits = 4;
  const values = fc.array(pair, { minLength: 2 ** bits, maxLength: 2 ** bits });

  it('is the value of the polynomial through the coset, at any point and at the coset’s own', () => {
    fc.assert(
      fc.property(
        values,
        pair,
        element,
        fc.nat(2 ** bits - 1),
        (coefficients, beta, at, within) => {
          fc.pre(at !== 0n);
          const polynomial = coefficients.map(ext);
          const root = rootOfUnity(bits);
          const point = fieldFromBigInt(at);
          // The coset's points in bit-reversed order, with `point` at place `within`.
          const turn = (place: number) =>
            fieldPow(
              root,
              BigInt(2 ** bits + reverseBits(place, bits) - reverseBits(within, bits)),
            );
          const points = Array.from({ length: 2 ** bits }, (_, i) => fieldMul(point, turn(i)));
          const onCoset = points.map(([lo, hi]) => extHorner(polynomial, [lo, hi, 0, 0]));
          const fold = (b: Ext) =>
            foldCoset({ values: onCoset, within, point, beta: b, arityBits: bits });
          expect(fold(ext(beta))).toEqual(extHorner(polynomial, ext(beta)));
          const [lo, hi] = points[3] as readonly [number, number];
          expect(fold([lo, hi, 0, 0])).toEqual(onCoset[3]);
        },
      ),
      { numRuns: 20 },
    );
  });
});

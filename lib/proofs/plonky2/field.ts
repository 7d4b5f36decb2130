import { GOLDILOCKS_P, multiplyInto, newWord64, reduceInto } from '../hashing/goldilocks';

/** An element of F = GF(2^64 − 2^32 + 1), below p, as its low and high 32-bit word. */
export type Field = readonly [lo: number, hi: number];

export const ZERO: Field = [0, 0];
export const ONE: Field = [1, 0];
/** Generator of F's cosets, and the square that the extensions adjoin a root of. */
export const GENERATOR: Field = [7, 0];

/** Order 2^32. Source: plonky2's Goldilocks field, `POWER_OF_TWO_GENERATOR`. */
const ROOT_OF_ORDER_2_32 = 1_753_635_133_440_165_772n;
const TWO_ADICITY = 32;
const WORD_MASK = 0xffff_ffffn;

/** Scratch space: no function here runs inside another's use of it. */
const out = newWord64();
const taken = (): Field => [out[0] as number, out[1] as number];

/** Any integer from 0, modulo p. */
export function fieldFromBigInt(value: bigint): Field {
  const reduced = value % GOLDILOCKS_P;
  return [Number(reduced & WORD_MASK), Number(reduced >> 32n)];
}

export function fieldToBigInt([lo, hi]: Field): bigint {
  return (BigInt(hi) << 32n) | BigInt(lo);
}

/** `lo + hi·2^32` modulo p, for whole words of any sign below 2^52 in size. */
export function fieldFromWords(lo: number, hi: number): Field {
  reduceInto(out, lo, hi);
  return taken();
}

export function fieldAdd(a: Field, b: Field): Field {
  return fieldFromWords(a[0] + b[0], a[1] + b[1]);
}

export function fieldMul(a: Field, b: Field): Field {
  multiplyInto(out, a[0], a[1], b[0], b[1]);
  return taken();
}

/** `base` to a whole power from 0. */
export function fieldPow(base: Field, exponent: bigint): Field {
  let result = ONE;
  let square = base;
  for (let rest = exponent; rest > 0n; rest >>= 1n) {
    if (rest & 1n) result = fieldMul(result, square);
    square = fieldMul(square, square);
  }
  return result;
}

/** 1/a, for a ≠ 0 (Fermat). */
export function fieldInverse(a: Field): Field {
  return fieldPow(a, GOLDILOCKS_P - 2n);
}

export function fieldEquals(a: Field, b: Field): boolean {
  return a[0] === b[0] && a[1] === b[1];
}

/** ω of order 2^bits, for bits from 0 to 32. */
export function rootOfUnity(bits: number): Field {
  let root = fieldFromBigInt(ROOT_OF_ORDER_2_32);
  for (let i = bits; i < TWO_ADICITY; i += 1) root = fieldMul(root, root);
  return root;
}

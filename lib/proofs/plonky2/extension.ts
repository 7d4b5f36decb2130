import { multiplyInto, newWord64, reduceInto } from '../hashing/goldilocks';
import { type Field, fieldInverse } from './field';

/**
 * An element a₀ + a₁·X of E = F[X]/(X² − 7): low and high word of a₀, then of a₁. Source: plonky2's
 * quadratic extension of Goldilocks.
 */
export type Ext = readonly [lo0: number, hi0: number, lo1: number, hi1: number];

export const EXT_ZERO: Ext = [0, 0, 0, 0];
export const EXT_ONE: Ext = [1, 0, 0, 0];

const SEVEN = 7;
/** Scratch space, so that nothing but results is allocated. */
const first = newWord64();
const second = newWord64();

const taken = (): Ext => [
  first[0] as number,
  first[1] as number,
  second[0] as number,
  second[1] as number,
];

export function extFromField(a: Field): Ext {
  return [a[0], a[1], 0, 0];
}

export function extFromPair(a: Field, b: Field): Ext {
  return [a[0], a[1], b[0], b[1]];
}

export function extAdd(a: Ext, b: Ext): Ext {
  reduceInto(first, a[0] + b[0], a[1] + b[1]);
  reduceInto(second, a[2] + b[2], a[3] + b[3]);
  return taken();
}

export function extSub(a: Ext, b: Ext): Ext {
  reduceInto(first, a[0] - b[0], a[1] - b[1]);
  reduceInto(second, a[2] - b[2], a[3] - b[3]);
  return taken();
}

export function extMul(a: Ext, b: Ext): Ext {
  const [a0, a1, a2, a3] = a;
  const [b0, b1, b2, b3] = b;
  multiplyInto(first, a0, a1, b0, b1);
  let lo0 = first[0] as number;
  let hi0 = first[1] as number;
  multiplyInto(first, a2, a3, b2, b3);
  lo0 += SEVEN * (first[0] as number);
  hi0 += SEVEN * (first[1] as number);
  multiplyInto(second, a0, a1, b2, b3);
  const lo1 = second[0] as number;
  const hi1 = second[1] as number;
  multiplyInto(second, a2, a3, b0, b1);
  reduceInto(second, lo1 + (second[0] as number), hi1 + (second[1] as number));
  reduceInto(first, lo0, hi0);
  return taken();
}

/** a·s for s in F. */
export function extScale(a: Ext, s: Field): Ext {
  multiplyInto(first, a[0], a[1], s[0], s[1]);
  multiplyInto(second, a[2], a[3], s[0], s[1]);
  return taken();
}

/** 1/a for a ≠ 0, by the norm a₀² − 7·a₁². */
export function extInverse(a: Ext): Ext {
  const conjugate = extSub([a[0], a[1], 0, 0], [0, 0, a[2], a[3]]);
  const norm = extMul(a, conjugate);
  return extScale(conjugate, fieldInverse([norm[0], norm[1]]));
}

/** a to the power 2^bits. */
export function extSquareTimes(a: Ext, bits: number): Ext {
  let result = a;
  for (let i = 0; i < bits; i += 1) result = extMul(result, result);
  return result;
}

export function extEquals(a: Ext, b: Ext): boolean {
  return a[0] === b[0] && a[1] === b[1] && a[2] === b[2] && a[3] === b[3];
}

export function isExtZero(a: Ext): boolean {
  return extEquals(a, EXT_ZERO);
}

/** Σ values[i]·xⁱ. */
export function extHorner(values: readonly Ext[], x: Ext): Ext {
  let sum = EXT_ZERO;
  for (let i = values.length - 1; i >= 0; i -= 1) sum = extAdd(extMul(sum, x), values[i] as Ext);
  return sum;
}

/** 1, x, x², … : `count` of them. */
export function extPowers(x: Ext, count: number): Ext[] {
  const powers: Ext[] = [];
  for (let i = 0, power = EXT_ONE; i < count; i += 1, power = extMul(power, x)) powers.push(power);
  return powers;
}

/** The inverses of elements other than 0, by one inversion (Montgomery's trick). */
export function extInverses(values: readonly Ext[]): Ext[] {
  const before: Ext[] = [];
  let product = EXT_ONE;
  for (const value of values) {
    before.push(product);
    product = extMul(product, value);
  }
  let rest = extInverse(product);
  const inverses = new Array<Ext>(values.length);
  for (let i = values.length - 1; i >= 0; i -= 1) {
    inverses[i] = extMul(rest, before[i] as Ext);
    rest = extMul(rest, values[i] as Ext);
  }
  return inverses;
}

import {
  EXT_ZERO,
  type Ext,
  extAdd,
  extFromField,
  extInverses,
  extMul,
  extScale,
  extSquareTimes,
  extSub,
  isExtZero,
} from './extension';
import { type Field, fieldInverse, fieldMul, fieldPow, rootOfUnity } from './field';

/** The `bits` low bits of a number in the opposite order. */
export function reverseBits(value: number, bits: number): number {
  let reversed = 0;
  for (let i = 0; i < bits; i += 1) reversed = reversed * 2 + ((value >>> i) & 1);
  return reversed;
}

/**
 * The value at β of the polynomial through the 2^arityBits values on a coset; `point` is where the value
 * at place `within` lies. Values come in bit-reversed order.
 */
export function foldCoset({
  values,
  within,
  point,
  beta,
  arityBits,
}: {
  values: readonly Ext[];
  within: number;
  point: Field;
  beta: Ext;
  arityBits: number;
}): Ext {
  const count = 2 ** arityBits;
  const root = rootOfUnity(arityBits);
  const turns = count - reverseBits(within, arityBits);
  const start = fieldMul(point, fieldPow(root, BigInt(turns)));
  const points: Field[] = [];
  for (let j = 0, x = start; j < count; j += 1, x = fieldMul(x, root)) points.push(x);
  const valueAtPlace = (j: number) => values[reverseBits(j, arityBits)] as Ext;
  const distances = points.map((x) => extSub(beta, extFromField(x)));
  const hit = distances.findIndex(isExtZero);
  if (hit >= 0) return valueAtPlace(hit);
  // On a coset all Lagrange weights are the points themselves over count·start^count.
  const inverses = extInverses(distances);
  let sum: Ext = EXT_ZERO;
  points.forEach((x, j) => {
    sum = extAdd(sum, extMul(extScale(valueAtPlace(j), x), inverses[j] as Ext));
  });
  const startToCount = fieldPow(start, BigInt(count));
  const weight = fieldInverse(fieldMul([count, 0], startToCount));
  const above = extSub(extSquareTimes(beta, arityBits), extFromField(startToCount));
  return extMul(extScale(sum, weight), above);
}

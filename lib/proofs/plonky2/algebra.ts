import { type Ext, extAdd, extMul, extScale, extSub } from './extension';
import { GENERATOR } from './field';

/**
 * An element of A = E[Y]/(Y² − 7). Gates whose wires hold extension elements are evaluated here: two
 * wires, each an element of E at the challenge point, form one element of A.
 */
export type Alg = readonly [Ext, Ext];

/** The element that starts at a wire. */
export function algAt(wires: readonly Ext[], wire: number): Alg {
  return [wires[wire] as Ext, wires[wire + 1] as Ext];
}

export function algAdd(a: Alg, b: Alg): Alg {
  return [extAdd(a[0], b[0]), extAdd(a[1], b[1])];
}

export function algSub(a: Alg, b: Alg): Alg {
  return [extSub(a[0], b[0]), extSub(a[1], b[1])];
}

export function algMul(a: Alg, b: Alg): Alg {
  return [
    extAdd(extMul(a[0], b[0]), extScale(extMul(a[1], b[1]), GENERATOR)),
    extAdd(extMul(a[0], b[1]), extMul(a[1], b[0])),
  ];
}

/** a·s for s in E. */
export function algScale(a: Alg, s: Ext): Alg {
  return [extMul(a[0], s), extMul(a[1], s)];
}

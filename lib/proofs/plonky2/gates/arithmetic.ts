import { type Ext, extAdd, extMul, extSub } from '../extension';
import type { GateConstraints } from './gate-input';

/** Arithmetic(n): for each operation on four wires, w₃ − (w₀·w₁·c₀ + w₂·c₁). */
export const arithmetic: GateConstraints = ([operations = 0], { constants, wires }) => {
  const [c0, c1] = constants as [Ext, Ext];
  return Array.from({ length: operations }, (_, i) => {
    const [a, b, c, result] = wires.slice(4 * i, 4 * i + 4) as [Ext, Ext, Ext, Ext];
    return extSub(result, extAdd(extMul(extMul(a, b), c0), extMul(c, c1)));
  });
};

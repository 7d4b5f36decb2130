import { algAdd, algAt, algMul, algScale, algSub } from '../algebra';
import type { Ext } from '../extension';
import type { GateConstraints } from './gate-input';

/** ArithmeticExtension(n): as Arithmetic, on elements of two wires each. */
export const arithmeticExtension: GateConstraints = ([operations = 0], { constants, wires }) => {
  const [c0, c1] = constants as [Ext, Ext];
  return Array.from({ length: operations }, (_, i) => {
    const [a, b, c, result] = [0, 2, 4, 6].map((at) => algAt(wires, 8 * i + at));
    if (!a || !b || !c || !result) return [];
    return algSub(result, algAdd(algScale(algMul(a, b), c0), algScale(c, c1)));
  }).flat();
};

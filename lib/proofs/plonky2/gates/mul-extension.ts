import { algAt, algMul, algScale, algSub } from '../algebra';
import type { Ext } from '../extension';
import type { GateConstraints } from './gate-input';

/** MulExtension(n): for each operation on three elements of two wires, result − a·b·c₀. */
export const mulExtension: GateConstraints = ([operations = 0], { constants, wires }) =>
  Array.from({ length: operations }, (_, i) => {
    const product = algMul(algAt(wires, 6 * i), algAt(wires, 6 * i + 2));
    return algSub(algAt(wires, 6 * i + 4), algScale(product, constants[0] as Ext));
  }).flat();

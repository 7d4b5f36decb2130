import { algAdd, algAt, algMul, algSub } from '../algebra';
import type { GateConstraints } from './gate-input';

/** ReducingExtension(n): as Reducing, with coefficients of two wires each. */
export const reducingExtension: GateConstraints = ([count = 0], { wires }) => {
  const alpha = algAt(wires, 2);
  let sum = algAt(wires, 4);
  return Array.from({ length: count }, (_, i) => {
    const coefficient = algAt(wires, 6 + 2 * i);
    const next = i === count - 1 ? algAt(wires, 0) : algAt(wires, 6 + 2 * count + 2 * i);
    const constraint = algSub(algAdd(algMul(sum, alpha), coefficient), next);
    sum = next;
    return constraint;
  }).flat();
};

import { type Alg, algAdd, algAt, algMul, algSub } from '../algebra';
import { EXT_ZERO, type Ext } from '../extension';
import type { GateConstraints } from './gate-input';

/**
 * Reducing(n): n coefficients of one wire each are folded by alpha, one after the other. Output at wire
 * 0, alpha at 2, the sum so far at 4, coefficients from 6, then the sums in between; the last is the output.
 */
export const reducing: GateConstraints = ([count = 0], { wires }) => {
  const alpha = algAt(wires, 2);
  let sum = algAt(wires, 4);
  return Array.from({ length: count }, (_, i) => {
    const coefficient: Alg = [wires[6 + i] as Ext, EXT_ZERO];
    const next = i === count - 1 ? algAt(wires, 0) : algAt(wires, 6 + count + 2 * i);
    const constraint = algSub(algAdd(algMul(sum, alpha), coefficient), next);
    sum = next;
    return constraint;
  }).flat();
};

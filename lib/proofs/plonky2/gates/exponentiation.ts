import { EXT_ONE, type Ext, extAdd, extMul, extSub } from '../extension';
import type { GateConstraints } from './gate-input';

/**
 * Exponentiation(n): wire 0 to the power whose n bits (lowest first) follow, by squaring and multiplying
 * from the highest bit; then the output and the values in between.
 */
export const exponentiation: GateConstraints = ([bitCount = 0], { wires }) => {
  const base = wires[0] as Ext;
  const constraints: Ext[] = [];
  let before = EXT_ONE;
  let value = EXT_ONE;
  for (let i = 0; i < bitCount; i += 1) {
    const bit = wires[bitCount - i] as Ext;
    value = wires[2 + bitCount + i] as Ext;
    const factor = extAdd(extMul(bit, base), extSub(EXT_ONE, bit));
    constraints.push(extSub(extMul(before, factor), value));
    before = extMul(value, value);
  }
  constraints.push(extSub(wires[1 + bitCount] as Ext, value));
  return constraints;
};

import { type Ext, extSub } from '../extension';
import type { GateConstraints } from './gate-input';

/** Constant(n): c_i − w_i. */
export const constant: GateConstraints = ([count = 0], { constants, wires }) =>
  Array.from({ length: count }, (_, i) => extSub(constants[i] as Ext, wires[i] as Ext));

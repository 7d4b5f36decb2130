import { type Ext, extFromField, extSub } from '../extension';
import type { GateConstraints } from './gate-input';

/** PublicInput: w_i − h_i for the four elements of the public inputs' hash. Nowhere else do they enter. */
export const publicInput: GateConstraints = (_, { wires, publicInputsHash }) =>
  publicInputsHash.map((element, i) => extSub(wires[i] as Ext, extFromField(element)));

import type { Ext } from '../extension';
import type { Field } from '../field';

/** What a gate's constraints are computed from, at the challenge point. */
export type GateInput = {
  wires: readonly Ext[];
  /** The gate's own constants, after the selectors. */
  constants: readonly Ext[];
  /** Hash of the public inputs, four elements. */
  publicInputsHash: readonly Field[];
};

/** The values that must all be 0 on a row of this gate, in plonky2's order. */
export type GateConstraints = (parameters: readonly number[], input: GateInput) => Ext[];

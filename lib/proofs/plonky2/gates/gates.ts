import { arithmetic } from './arithmetic';
import { arithmeticExtension } from './arithmetic-extension';
import { baseSum } from './base-sum';
import { constant } from './constant';
import { exponentiation } from './exponentiation';
import type { GateConstraints } from './gate-input';
import { lowDegreeInterpolation } from './low-degree-interpolation';
import { mulExtension } from './mul-extension';
import { noop } from './noop';
import { poseidon } from './poseidon';
import { poseidonMds } from './poseidon-mds';
import { publicInput } from './public-input';
import { randomAccess } from './random-access';
import { reducing } from './reducing';
import { reducingExtension } from './reducing-extension';

export type KnownGate = {
  name: string;
  /** How many parameters it is written with. */
  parameters: number;
  constraints: GateConstraints;
};

/** plonky2's numbers of the gates that OKX's circuits can hold. Source: its fork's gate serializer. */
const GATES: ReadonlyMap<number, KnownGate> = new Map([
  [0, { name: 'Arithmetic', parameters: 1, constraints: arithmetic }],
  [1, { name: 'ArithmeticExtension', parameters: 1, constraints: arithmeticExtension }],
  [2, { name: 'BaseSum2', parameters: 1, constraints: baseSum }],
  [4, { name: 'LowDegreeInterpolation', parameters: 1, constraints: lowDegreeInterpolation }],
  [5, { name: 'Exponentiation', parameters: 1, constraints: exponentiation }],
  [8, { name: 'MulExtension', parameters: 1, constraints: mulExtension }],
  [9, { name: 'Noop', parameters: 0, constraints: noop }],
  [10, { name: 'Constant', parameters: 1, constraints: constant }],
  [11, { name: 'PoseidonMds', parameters: 0, constraints: poseidonMds }],
  [12, { name: 'PublicInput', parameters: 0, constraints: publicInput }],
  [13, { name: 'Poseidon', parameters: 0, constraints: poseidon }],
  [14, { name: 'RandomAccess', parameters: 3, constraints: randomAccess }],
  [15, { name: 'ReducingExtension', parameters: 1, constraints: reducingExtension }],
  [16, { name: 'Reducing', parameters: 1, constraints: reducing }],
]);

/** The gate of this number; undefined where OKX's circuits have none. */
export function gateOfTag(tag: number): KnownGate | undefined {
  return GATES.get(tag);
}

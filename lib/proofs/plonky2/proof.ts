import type { GoldilocksHash } from '../hashing/poseidon-goldilocks';
import type { Ext } from './extension';
import type { Field } from './field';

/** One leaf of a committed oracle with its path. */
export type OracleOpening = { leaf: Uint32Array; siblings: readonly GoldilocksHash[] };

/** One step of folding: the values on a coset, with the path of that leaf. */
export type FoldStep = { values: readonly Ext[]; siblings: readonly GoldilocksHash[] };

export type QueryRound = { oracles: readonly OracleOpening[]; steps: readonly FoldStep[] };

/** The polynomials' values at the challenge point, and of the permutation's also at the next row. */
export type Openings = {
  constants: readonly Ext[];
  sigmas: readonly Ext[];
  wires: readonly Ext[];
  permutation: readonly Ext[];
  permutationNext: readonly Ext[];
  partialProducts: readonly Ext[];
  quotient: readonly Ext[];
};

/** A plonky2 proof with its public inputs, every list of the length that its circuit asks for. */
export type Plonky2Proof = {
  publicInputs: readonly Field[];
  wiresCap: readonly GoldilocksHash[];
  permutationCap: readonly GoldilocksHash[];
  quotientCap: readonly GoldilocksHash[];
  openings: Openings;
  commitCaps: readonly (readonly GoldilocksHash[])[];
  rounds: readonly QueryRound[];
  finalPolynomial: readonly Ext[];
  powWitness: Field;
};

/** Random elements at the end of each leaf but the constants', where the proof hides its witness. */
export const SALT = 4;

/** All values at the challenge point in the order of the oracles. */
export function openingsAtPoint(openings: Openings): Ext[] {
  return [
    ...openings.constants,
    ...openings.sigmas,
    ...openings.wires,
    ...openings.permutation,
    ...openings.partialProducts,
    ...openings.quotient,
  ];
}

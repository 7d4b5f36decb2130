import type { Field } from './field';

/** How FRI is run: 2^capHeight hashes a cap, 2^rateBits times as many points as rows. */
export type FriConfig = {
  rateBits: number;
  capHeight: number;
  queryRounds: number;
  proofOfWorkBits: number;
  /** Bits folded in each step, and bits of the polynomial at which folding ends. */
  arityBits: number;
  finalPolynomialBits: number;
};

/** A gate of the circuit by plonky2's number, with its parameters in the order they are written. */
export type Gate = { tag: number; parameters: readonly number[] };

/**
 * What verifier and prover of a circuit have in common. The circuit's digest does NOT cover it: not the
 * gates, not the number of queries, not the work. It counts only where its bytes are known ones.
 */
export type CommonData = {
  wires: number;
  routedWires: number;
  gateConstants: number;
  securityBits: number;
  challenges: number;
  maxQuotientDegreeFactor: number;
  baseArithmeticGate: boolean;
  zeroKnowledge: boolean;
  fri: FriConfig;
  reductionArityBits: readonly number[];
  degreeBits: number;
  hiding: boolean;
  /** Which selector each gate is chosen by, and the gates [from, to) that share each selector. */
  selectorIndices: readonly number[];
  selectorGroups: readonly (readonly [from: number, to: number])[];
  quotientDegreeFactor: number;
  gateConstraints: number;
  /** Selectors and gate constants together. */
  constants: number;
  publicInputs: number;
  /** Representatives of the cosets of routed wires: 7^i. */
  cosetShifts: readonly Field[];
  partialProducts: number;
  gates: readonly Gate[];
};

/** Bits of the domain on which FRI works. */
export function ldeBits({ degreeBits, fri }: CommonData): number {
  return degreeBits + fri.rateBits;
}

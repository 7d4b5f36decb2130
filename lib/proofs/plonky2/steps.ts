/** The checks of a global proof, in their order. Source: plonky2's verifier, as OKX's fork has it. */
export type StepName =
  | 'circuit-digest-field'
  | 'circuit-digest-hash'
  | 'circuit-common'
  | 'circuit-pinned'
  | 'shape'
  | 'quotient'
  | 'pow'
  | 'initial-merkle'
  | 'fold-consistency'
  | 'fold-merkle'
  | 'final-poly'
  | 'totals';

/** One check with both of its sides as text. */
export type ProofStep = {
  step: StepName;
  /** Which of several like it, from 0: challenge, query, and oracle or step of folding. */
  challenge?: number;
  query?: number;
  part?: number;
  computed: string;
  expected: string;
  holds: boolean;
};

/** Takes each check as it is made, and stops the rest (by a throw) at the first that does not hold. */
export type CheckStep = (step: ProofStep) => void;

export class ProofBreaks extends Error {
  constructor(readonly step: ProofStep) {
    super(step.step);
  }
}

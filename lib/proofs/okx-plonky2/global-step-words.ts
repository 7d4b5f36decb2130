import type { ProofStep, StepName } from '../plonky2/steps';
import type { VerdictPart } from '../verdict';

const PARTS: Readonly<Record<StepName, VerdictPart>> = {
  'circuit-digest-field': 'structure',
  'circuit-digest-hash': 'structure',
  'circuit-common': 'structure',
  'circuit-pinned': 'structure',
  shape: 'structure',
  quotient: 'sums',
  pow: 'sums',
  'initial-merkle': 'sums',
  'fold-consistency': 'sums',
  'fold-merkle': 'sums',
  'final-poly': 'sums',
  totals: 'sums',
};

/** The committed polynomials, in the order of their caps. */
const ORACLES = ['constants and permutation', 'wires', 'running products', 'quotient'];

/** A step of a global proof as the trace of a verdict shows it. */
export function globalStepWords(step: ProofStep): {
  id: string;
  part: VerdictPart;
  label: string;
} {
  const query = step.query === undefined ? '' : `query[${step.query}].`;
  const part = step.part ?? step.challenge;
  const place = part === undefined ? '' : `[${part}]`;
  return { id: `${query}${step.step}${place}`, part: PARTS[step.step], label: labelOf(step) };
}

function labelOf({ step, query = 0, part = 0, challenge = 0 }: ProofStep): string {
  const asked = `Query ${query + 1}`;
  switch (step) {
    case 'circuit-digest-field':
      return 'Digest beside the proof against the circuit’s own';
    case 'circuit-digest-hash':
      return 'Circuit: hash of its cap and size against its digest';
    case 'circuit-common':
      return 'Circuit: gates, number of queries and work are those of a known layout';
    case 'circuit-pinned':
      return 'Circuit: its digest is one that was rebuilt from OKX’s code';
    case 'shape':
      return 'Every list of the proof has the length its circuit asks for';
    case 'quotient':
      return `Equation of all gates at the drawn point, combination ${challenge + 1}`;
    case 'pow':
      return 'Work: the answer to the puzzle starts with 16 zero bits';
    case 'initial-merkle':
      return `${asked}: leaf of the ${ORACLES[part] ?? 'oracle'} under its cap`;
    case 'fold-consistency':
      return `${asked}, fold ${part + 1}: the value carried on is the one committed to`;
    case 'fold-merkle':
      return `${asked}, fold ${part + 1}: values under their cap`;
    case 'final-poly':
      return `${asked}: the folded value lies on the final polynomial`;
    case 'totals':
      return 'Equity less debt is in the range that the circuit allows';
  }
}

/** What it means that a step does not hold, as a whole sentence. */
export function brokenStepWords(step: ProofStep): string {
  switch (step.step) {
    case 'circuit-digest-field':
      return 'The digest beside the proof is not that of the circuit in the file.';
    case 'circuit-digest-hash':
      return 'The circuit in the file is another than the one whose digest it carries.';
    case 'shape':
      return `A list of the proof has another length than its circuit asks for, or holds something else than numbers of the field: ${step.computed}, where ${step.expected} is needed.`;
    case 'quotient':
      return 'The equation that ties all gates together does not hold: the proof’s openings, its commitments or its totals and root were changed, or it is no proof of this circuit.';
    case 'pow':
      return 'The puzzle that stands before the queries is not solved: the final polynomial, a folding commitment or the witness was changed.';
    case 'totals':
      return 'The totals are outside the range that the circuit allows.';
    default:
      return `The proof breaks at: ${labelOf(step)}.`;
  }
}

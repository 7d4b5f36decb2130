import type { JsonNode } from '@/lib/format/json';
import type { GoldilocksHash } from '../hashing/poseidon-goldilocks';
import type { CommonData } from './common-data';
import { extEquals } from './extension';
import type { Field } from './field';
import { checkFri } from './fri';
import { sameHash } from './hash';
import { readProof, WrongShape } from './read-proof';
import { type CheckStep, ProofBreaks, type ProofStep } from './steps';
import { extText, fieldText, hashText } from './text';
import { drawChallenges } from './transcript';
import { quotientChecks } from './vanishing';
import { circuitDigest, type VerifierData } from './verifier-data';

/** What a proof that holds says, or the first step that does not. */
export type Plonky2Result = { publicInputs: readonly Field[] } | { broken: ProofStep };

/** Runs checks up to the first that does not hold; each, made or broken, goes to `steps`. */
export function untilBroken<Value>(
  steps: ProofStep[],
  run: (check: CheckStep) => Value,
): Value | { broken: ProofStep } {
  try {
    return run((step) => {
      if (!step.holds) throw new ProofBreaks(step);
      steps.push(step);
    });
  } catch (error) {
    if (!(error instanceof ProofBreaks)) throw error;
    steps.push(error.step);
    return { broken: error.step };
  }
}

/**
 * Checks a proof of OKX's fork of plonky2 against a circuit that is already known to be the right one
 * (`checkDigests`, and common data whose bytes are known): the shape, the equation at ζ, the work, and
 * every query of FRI. Never throws for anything that the file holds.
 */
export function verifyPlonky2({
  node,
  circuit,
  common,
  steps,
  onQuery,
}: {
  /** The file's `proof`. */
  node: JsonNode | undefined;
  circuit: VerifierData;
  common: CommonData;
  /** Takes every check in order. */
  steps: ProofStep[];
  onQuery?: (query: number) => void;
}): Plonky2Result {
  return untilBroken(steps, (check) => {
    const proof = shaped(() => readProof(node, common));
    const challenges = drawChallenges({ proof, digest: circuit.digest, common });
    quotientChecks({ openings: proof.openings, challenges, common }).forEach(
      ({ vanishing, expected }, challenge) => {
        check({
          step: 'quotient',
          challenge,
          computed: extText(vanishing),
          expected: extText(expected),
          holds: extEquals(vanishing, expected),
        });
      },
    );
    checkWork({ response: challenges.powResponse, common, check });
    checkFri({ proof, constantsCap: circuit.cap, challenges, common, check, onQuery });
    return { publicInputs: proof.publicInputs };
  });
}

/**
 * The digest beside the proof is the circuit's, and the circuit's is that of its cap and size. Without
 * the second, a proof of another circuit passes under the right digest.
 */
export function checkDigests({
  circuit,
  degreeBits,
  digest,
  check,
}: {
  circuit: VerifierData;
  degreeBits: number;
  /** As the file states it beside the proof. */
  digest: GoldilocksHash;
  check: CheckStep;
}): void {
  check({
    step: 'circuit-digest-field',
    computed: hashText(digest),
    expected: hashText(circuit.digest),
    holds: sameHash(digest, circuit.digest),
  });
  const computed = circuitDigest(circuit.cap, degreeBits);
  check({
    step: 'circuit-digest-hash',
    computed: hashText(computed),
    expected: hashText(circuit.digest),
    holds: sameHash(computed, circuit.digest),
  });
}

function shaped<Value>(read: () => Value): Value {
  try {
    return read();
  } catch (error) {
    if (!(error instanceof WrongShape)) throw error;
    const { path, computed, expected } = error;
    throw new ProofBreaks({
      step: 'shape',
      computed: `${path}: ${computed}`,
      expected,
      holds: false,
    });
  }
}

/** The response to the work starts with as many zero bits as the circuit demands. */
function checkWork({
  response,
  common,
  check,
}: {
  response: Field;
  common: CommonData;
  check: CheckStep;
}): void {
  const bits = common.fri.proofOfWorkBits;
  check({
    step: 'pow',
    computed: fieldText(response),
    expected: `below 2^${64 - bits}`,
    holds: response[1] < 2 ** (32 - bits),
  });
}

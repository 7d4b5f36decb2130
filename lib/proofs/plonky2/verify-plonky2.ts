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

/** How a proof's checks ended: with its public inputs, or at the first step that does not hold. */
export type Plonky2Result =
  | { holds: true; publicInputs: readonly Field[]; steps: readonly ProofStep[] }
  | { holds: false; broken: ProofStep; steps: readonly ProofStep[] };

/**
 * Checks a proof of OKX's fork of plonky2 against a circuit whose common data are already known to be
 * right: the digest of the circuit, the shape, the equation at ζ, the work, and every query of FRI.
 * Never throws for anything that the file holds.
 */
export function verifyPlonky2({
  node,
  circuit,
  common,
  digest,
  onQuery,
}: {
  /** The file's `proof`. */
  node: JsonNode | undefined;
  circuit: VerifierData;
  common: CommonData;
  /** The digest as the file states it beside the proof. */
  digest: GoldilocksHash;
  onQuery?: (query: number) => void;
}): Plonky2Result {
  const steps: ProofStep[] = [];
  const check: CheckStep = (step) => {
    steps.push(step);
    if (!step.holds) throw new ProofBreaks(step);
  };
  try {
    checkDigests({ circuit, common, digest, check });
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
    return { holds: true, publicInputs: proof.publicInputs, steps };
  } catch (error) {
    if (error instanceof ProofBreaks) return { holds: false, broken: error.step, steps };
    throw error;
  }
}

/** The digest beside the proof is the circuit's, and the circuit's is that of its cap and size. */
function checkDigests({
  circuit,
  common,
  digest,
  check,
}: {
  circuit: VerifierData;
  common: CommonData;
  digest: GoldilocksHash;
  check: CheckStep;
}): void {
  check({
    step: 'circuit-digest-field',
    computed: hashText(digest),
    expected: hashText(circuit.digest),
    holds: sameHash(digest, circuit.digest),
  });
  const computed = circuitDigest(circuit.cap, common.degreeBits);
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

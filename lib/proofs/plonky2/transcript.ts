import { type GoldilocksHash, poseidonHash } from '../hashing/poseidon-goldilocks';
import { Challenger } from './challenger';
import { type CommonData, ldeBits } from './common-data';
import type { Ext } from './extension';
import type { Field } from './field';
import { fieldsOfHash, wordsOf } from './hash';
import { openingsAtPoint, type Plonky2Proof } from './proof';

/** Everything the verifier draws from the transcript. */
export type Challenges = {
  publicInputsHash: readonly Field[];
  betas: readonly Field[];
  gammas: readonly Field[];
  alphas: readonly Field[];
  /** Where the polynomials are opened. */
  zeta: Ext;
  friAlpha: Ext;
  friBetas: readonly Ext[];
  powResponse: Field;
  /** Place of each query in the domain. */
  queries: readonly number[];
};

/**
 * Runs the transcript of a proof. Nothing but the circuit's digest is observed before the public
 * inputs: OKX's fork differs from later plonky2 here.
 */
export function drawChallenges({
  proof,
  digest,
  common,
}: {
  proof: Plonky2Proof;
  digest: GoldilocksHash;
  common: CommonData;
}): Challenges {
  const challenger = new Challenger();
  const inputsHash = poseidonHash(wordsOf(proof.publicInputs));
  challenger.observeHash(digest);
  challenger.observeHash(inputsHash);
  challenger.observeCap(proof.wiresCap);
  const betas = challenger.challenges(common.challenges);
  const gammas = challenger.challenges(common.challenges);
  challenger.observeCap(proof.permutationCap);
  const alphas = challenger.challenges(common.challenges);
  challenger.observeCap(proof.quotientCap);
  const zeta = challenger.extChallenge();
  challenger.observeExt(openingsAtPoint(proof.openings));
  challenger.observeExt(proof.openings.permutationNext);
  const friAlpha = challenger.extChallenge();
  const friBetas = proof.commitCaps.map((cap) => {
    challenger.observeCap(cap);
    return challenger.extChallenge();
  });
  challenger.observeExt(proof.finalPolynomial);
  challenger.observe(proof.powWitness);
  const powResponse = challenger.challenge();
  // The domain has at most 2^32 points: the low bits lie in the low word.
  const mask = 2 ** ldeBits(common) - 1;
  const queries = challenger.challenges(common.fri.queryRounds).map(([lo]) => (lo & mask) >>> 0);
  return {
    publicInputsHash: fieldsOfHash(inputsHash),
    betas,
    gammas,
    alphas,
    zeta,
    friAlpha,
    friBetas,
    powResponse,
    queries,
  };
}

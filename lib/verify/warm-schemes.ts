import { SCHEMES } from '@/lib/proofs/registry';
import type { ProofSample, SchemeEntry } from '@/lib/proofs/scheme';
import { answerCheck } from './answer-check';

/** Enough for an engine to compile what a check runs through; slow schemes get one round. */
const ROUNDS = 12;
const BUDGET_MS = 60;

/**
 * Loads the code of every scheme, so that nothing is fetched once a proof is there, and runs the
 * made-up samples a few times, so that a user's own proof does not pay for a cold engine. Pauses
 * between checks: a proof that comes meanwhile is taken in between.
 *
 * @throws when the code of a scheme cannot be loaded.
 */
export async function warmSchemes(): Promise<void> {
  const all = await Promise.all(SCHEMES.map(loadScheme));
  for (const samples of all) await exercise(samples);
}

/** The samples of every scheme, in the registry's order. */
export async function loadSamples(): Promise<ProofSample[]> {
  return (await Promise.all(SCHEMES.map((entry) => entry.samples()))).flat();
}

async function loadScheme(entry: SchemeEntry): Promise<readonly ProofSample[]> {
  const [, samples] = await Promise.all([entry.load(), entry.samples()]);
  return samples;
}

async function exercise(samples: readonly ProofSample[]): Promise<void> {
  const end = performance.now() + BUDGET_MS;
  for (let round = 0; round < ROUNDS && performance.now() < end; round += 1) {
    for (const { text, fileName, companions, publishedRoots } of samples) {
      await answerCheck({ content: text, fileName, companions, publishedRoots });
      await pause();
    }
  }
}

function pause(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve));
}

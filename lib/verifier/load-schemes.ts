import { SCHEMES } from '@/lib/proofs/registry';
import type { ProofSample, SchemeEntry } from '@/lib/proofs/scheme';
import { runProofCheck } from './run-check';

/** Enough for an engine to compile what a check runs through; a slow scheme stops after one check. */
const ROUNDS = 24;
const BUDGET_MS = 120;

/**
 * Loads the code of every scheme, so that nothing is fetched once a proof is there, and returns the
 * samples of each.
 *
 * @throws when the code of a scheme cannot be loaded.
 */
export async function loadSchemes(): Promise<(readonly ProofSample[])[]> {
  return Promise.all(
    SCHEMES.map(async (entry: SchemeEntry) => {
      const [samples] = await Promise.all([entry.samples(), entry.load()]);
      return samples;
    }),
  );
}

/**
 * Runs the made-up samples a few times, so that a user's own proof does not pay for a cold engine.
 * Pauses after each check: a proof that comes meanwhile is taken in between.
 */
export async function exerciseSchemes(schemes: readonly (readonly ProofSample[])[]): Promise<void> {
  for (const samples of schemes) await exercise(samples);
}

async function exercise(samples: readonly ProofSample[]): Promise<void> {
  const end = performance.now() + BUDGET_MS;
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const { text, fileName, companions, publishedRoots } of samples) {
      await runProofCheck({ content: text, fileName, companions, publishedRoots });
      await pause();
      if (performance.now() > end) return;
    }
  }
}

function pause(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve));
}

import { SCHEMES } from '../registry';

/** Every scheme of which proofs can be made here; a report's own takes its exchange's prover. */
export const schemesWithSamples = SCHEMES.filter(({ ofReport }) => !ofReport).map(
  (entry) => [entry.id, entry] as const,
);

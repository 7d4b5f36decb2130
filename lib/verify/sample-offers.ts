import { SCHEMES } from '@/lib/proofs/registry';
import type { ProofSample } from '@/lib/proofs/scheme';

/** A sample as the page offers it; the worker has its content. */
export type SampleOffer = Pick<ProofSample, 'id' | 'title' | 'expect'>;

/** Every scheme's samples, without their content. */
export async function listSampleOffers(): Promise<SampleOffer[]> {
  const samples = await Promise.all(SCHEMES.map((entry) => entry.samples()));
  return samples.flat().map(({ id, title, expect }) => ({ id, title, expect }));
}

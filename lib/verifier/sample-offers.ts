import { SCHEMES } from '@/lib/proofs/registry';
import type { ProofSample } from '@/lib/proofs/scheme';

/** A sample as the page offers it; the worker has its content. */
export type SampleOffer = Pick<ProofSample, 'id' | 'title' | 'expect'>;
export type SampleGroup = { scheme: string; name: string; offers: readonly SampleOffer[] };

/** The samples of every scheme that has some, without their content. */
export async function listSampleGroups(): Promise<SampleGroup[]> {
  const groups = await Promise.all(
    SCHEMES.map(async ({ id, name, samples }) => ({
      scheme: id,
      name,
      offers: (await samples()).map(({ id, title, expect }) => ({ id, title, expect })),
    })),
  );
  return groups.filter(({ offers }) => offers.length > 0);
}

import { describe, expect, it } from 'vitest';
import { SCHEMES } from '@/lib/proofs/registry';
import { listAcceptedProofs } from './accepted-proofs';
import { listSampleGroups } from './sample-offers';

describe('what a server may hand to the browser about the schemes', () => {
  it('is plain data, one entry a scheme', () => {
    const accepted = listAcceptedProofs();
    expect(accepted.map(({ id }) => id)).toEqual(SCHEMES.map(({ id }) => id));
    expect(structuredClone(accepted)).toEqual(accepted);
  });

  it('offers samples of every scheme, one that passes and one that fails among them', async () => {
    const groups = await listSampleGroups();
    // A report's own proof takes its exchange's prover: none is made here.
    const made = SCHEMES.filter(({ ofReport }) => !ofReport);
    expect(groups.map(({ scheme }) => scheme)).toEqual(made.map(({ id }) => id));
    for (const { offers } of groups) {
      const expected = offers.map(({ expect: outcome }) => outcome);
      expect(expected).toEqual(expect.arrayContaining(['pass', 'fail']));
    }
    expect(structuredClone(groups)).toEqual(groups);
  });
});

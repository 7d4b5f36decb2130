import { describe, expect, it } from 'vitest';
import { checkProof } from '@/lib/proofs/check-proof';
import { okxMerkleV1Samples } from '@/lib/proofs/okx-merkle-v1/samples';
import type { PublishedRoot, Verdict } from '@/lib/proofs/verdict';
import { durationWords, failingPart, verdictWords } from './verdict-words';

const [passing, raised, negative] = okxMerkleV1Samples();

async function verdictOf(
  sample: typeof passing,
  publishedRoots: readonly PublishedRoot[] = sample?.publishedRoots ?? [],
): Promise<Verdict> {
  const answer = await checkProof({ content: sample?.text ?? '', context: { publishedRoots } });
  if (answer.kind !== 'verdict') throw new Error(answer.kind);
  return answer.verdict;
}

describe('verdictWords', () => {
  it('says that one was counted only when the published root is known and equal', async () => {
    const verdict = await verdictOf(passing);
    expect(verdictWords(verdict).title).toBe('You were counted');
    const [root] = passing?.publishedRoots ?? [];
    const december = await verdictOf(passing, root ? [{ ...root, report: '2022-12' }] : []);
    expect(verdictWords(december).sentence).toContain('its report of December 2022');
  });

  it('does not say so when no published root is known', async () => {
    const { title, sentence } = verdictWords(await verdictOf(passing, []));
    expect(title).toBe('The proof holds; its root is not confirmed');
    expect(sentence).toContain('not known here');
  });

  it('names the part that failed first', async () => {
    const leaf = await verdictOf(raised);
    expect(failingPart(leaf)).toBe('own-leaf');
    expect(verdictWords(leaf).title).toBe('This proof fails: your own leaf');
    expect(failingPart(await verdictOf(negative))).toBe('non-negative');
  });
});

describe('durationWords', () => {
  it.each([
    [0.04, 'less than 0.1 ms'],
    [1.23, '1.2 ms'],
    [999.94, '999.9 ms'],
    [2_400, '2.4 s'],
  ])('%d reads %s', (milliseconds, words) => {
    expect(durationWords(milliseconds)).toBe(words);
  });
});

import { expect, it } from 'vitest';
import { VERDICT_PARTS } from '@/lib/proofs/verdict';
import { directClient } from '@/lib/verifier/accounts/testing/direct-client';
import { sampleTree } from '@/lib/verifier/accounts/testing/sample-tree';
import { lookup } from './lookup';
import { partSentence } from './part-sentences';
import { verdictWords } from './verdict-words';

const { tree, users, serve } = sampleTree('2023-03');
const verdictOn = async (hash: string) => {
  const { result } = await lookup({
    client: directClient,
    subject: { kind: 'hash', hash },
    tree,
    roots: [],
    get: serve().get,
  });
  if (result.kind !== 'verdict') throw new Error(result.kind);
  return result.verdict;
};

it('speaks of the stored tree where the path is out of it, and of a file where it is not', async () => {
  const verdict = await verdictOn(users[0]?.nodes[0]?.hash ?? '');
  expect(partSentence(verdict, 'path', { lookedUp: true })).toContain('root of the stored tree');
  expect(partSentence(verdict, 'path', { lookedUp: false })).toContain('root in the file');
  expect(partSentence(verdict, 'own-leaf', { lookedUp: true })).toContain('a hash alone');
});

it('does not speak of a path where the tree has no such leaf', async () => {
  const verdict = await verdictOn('ab'.repeat(32));
  expect(verdictWords(verdict).title).toBe('Not in this tree');
  expect(partSentence(verdict, 'path', { lookedUp: true })).toContain('no such leaf');
  for (const part of VERDICT_PARTS) {
    expect(partSentence(verdict, part, { lookedUp: true })).toMatch(/^[A-Z].*\.$/);
  }
});

import { expect, it } from 'vitest';
import { directClient } from '@/lib/verifier/accounts/testing/direct-client';
import { sampleTree } from '@/lib/verifier/accounts/testing/sample-tree';
import { listLookupSamples } from './demo-samples';
import { lookupSubject } from './lookup';

const { tree } = sampleTree('2026-10');
const demo = { ...tree, exchange: 'demo', synthetic: true };

it('the demo’s samples can be looked up, as a hash and as files', async () => {
  const samples = listLookupSamples([tree, demo, { ...demo, report: '2026-09' }]);
  expect(samples.map(({ id, expect: expected }) => [id, expected])).toEqual([
    ['demo-hash', 'pass'],
    ['demo-file', 'pass'],
    ['demo-left-out', 'fail'],
  ]);
  const subjects = await Promise.all(
    samples.map(async ({ text, fileName, tree: chosen }) => {
      expect(chosen).toBe(demo);
      const content = { fileName, body: text, companions: {}, sample: null };
      const result = await directClient.check({ content: text, fileName, publishedRoots: [] });
      return lookupSubject(result, content)?.hashes.length;
    }),
  );
  expect(subjects).toEqual([1, 3, 1]);
});

it('there are none where the demo is not stored', () => {
  expect(listLookupSamples([])).toEqual([]);
  expect(listLookupSamples([tree])).toEqual([]);
  expect(listLookupSamples([{ ...demo, report: '2031-01' }])).toEqual([]);
});

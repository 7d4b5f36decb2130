import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { sharedVector } from '@/lib/testing/shared-vectors';
import { arrangeFiles } from './arrange-files';
import { SCHEMES } from './registry';
import { refusalOf, verdictOn } from './testing/every-change';
import { schemesWithSamples } from './testing/schemes-with-samples';

const production = sharedVector('okx/v2-plonky2/sum_proof_data.json');

describe('arrangeFiles', () => {
  it('finds the proof of every scheme among its companions, whatever the order', async () => {
    for (const [, entry] of schemesWithSamples) {
      const [sample] = await entry.samples();
      if (!sample) throw new Error(`no sample of ${entry.id}`);
      const given = Object.entries(sample.companions ?? {});
      const isFile = (name: string) => name !== 'credential';
      const typed = given.filter(([name]) => !isFile(name));
      const files = given
        .filter(([name]) => isFile(name))
        .map(([name, content]) => ({ name: `${name}.file`, content }));
      const own = { name: sample.fileName, content: new TextEncoder().encode(sample.text) };
      const { proofs, unused } = arrangeFiles([...files, own]);
      expect(unused).toEqual([]);
      expect(proofs.map(({ scheme }) => scheme)).toEqual([entry.id]);
      const verdict = await verdictOn({
        content: proofs[0]?.file.content ?? '',
        companions: { ...proofs[0]?.companions, ...Object.fromEntries(typed) },
        context: { publishedRoots: sample.publishedRoots },
      });
      expect(verdict.status).toBe('pass');
    }
  });

  it('gives one companion to several proofs and keeps what it does not know', async () => {
    const entry = SCHEMES.find(({ id }) => id === 'okx-merkle-v2');
    const [first, second] = (await entry?.samples()) ?? [];
    const tree = first?.companions?.tree ?? '';
    const { proofs, unused } = arrangeFiles([
      { name: 'a.json', content: first?.text ?? '' },
      { name: 'tree.txt', content: tree },
      { name: 'b.json', content: second?.text ?? '' },
      { name: 'letter.txt', content: 'Dear exchange' },
    ]);
    expect(proofs.map(({ file, companions }) => [file.name, companions.tree === tree])).toEqual([
      ['a.json', true],
      ['b.json', true],
    ]);
    expect(unused.map(({ name }) => name)).toEqual(['letter.txt']);
  });

  it('picks the trunk’s public proof out of those of the batches', async () => {
    const [sample] = (await SCHEMES.find(({ id }) => id === 'okx-stark')?.samples()) ?? [];
    const root = sample?.publishedRoots[0]?.root ?? '';
    const publicProof = (name: string, mtreeRoot: string) => ({
      name,
      content: JSON.stringify({ mtree_root: mtreeRoot, low_degree_proof: [] }),
    });
    const { proofs, unused } = arrangeFiles([
      publicProof('a0.json', '0'.repeat(64)),
      publicProof('trunk.json', root),
      publicProof('a1.json', '1'.repeat(64)),
      { name: 'mine.json', content: sample?.text ?? '' },
    ]);
    expect(String(proofs[0]?.companions['trunk-proof'])).toContain(root);
    expect(unused).toEqual([]);
  });

  it('gives each SwissBorg file the public roots of its own audit', () => {
    const roots = (id: string) => ({ name: `${id}.json`, content: `{"audit":{"id":"${id}"}}` });
    const own = (id: string) => ({
      name: `own-${id}.json`,
      content: `{"audit_id":"${id}","user_id":"u","liabilities":[]}`,
    });
    const { proofs, unused } = arrangeFiles([own('B'), roots('A'), roots('B'), own('A')]);
    expect(proofs.map(({ companions }) => companions.roots)).toEqual([
      '{"audit":{"id":"B"}}',
      '{"audit":{"id":"A"}}',
    ]);
    expect(unused).toEqual([]);
  });

  it('tells what a companion is when it comes alone', async () => {
    const error = await refusalOf({ content: '{"root_vd_digest":{}}', fileName: 'data.json' });
    expect(error.code).toBe('companion-alone');
    expect(error.message).toContain('sum_proof_data.json');
    expect(error.message).toContain('inclusion_proof.json');
    const tree = await refusalOf({ content: `${'a'.repeat(64)},1,{"BTC":"0"}` });
    expect(tree.code).toBe('companion-alone');
  });

  it.runIf(production)('takes a report’s own proof by itself and beside a user’s', async () => {
    const name = 'sum_proof_data.json';
    const sum = { name, content: readFileSync(production ?? '') };
    const [sample] = (await SCHEMES.find(({ id }) => id === 'okx-plonky2')?.samples()) ?? [];
    const user = { name: 'user_inclusion_proof.json', content: sample?.text ?? '' };
    const alone = arrangeFiles([sum]);
    expect(alone.proofs.map(({ scheme }) => scheme)).toEqual(['okx-global-proof']);
    expect(alone.unused).toEqual([]);
    const both = arrangeFiles([user, sum]);
    expect(both.proofs.map(({ scheme }) => scheme)).toEqual(['okx-plonky2', 'okx-global-proof']);
    expect(both.proofs[0]?.companionNames).toEqual({ 'sum-proof-data': name });
    expect(both.unused).toEqual([]);
  });
});

import { describe, expect, it } from 'vitest';
import { arrangeFiles, type GivenFile } from '@/lib/proofs/arrange-files';
import { SCHEMES } from '@/lib/proofs/registry';
import type { ProofSample } from '@/lib/proofs/scheme';
import { makeZip } from '@/lib/testing/make-zip';
import { takeFiles } from './given-files';
import { contentOfText, type ProofContent } from './proof-content';

/** As the worker answers: copies, told by their place. */
const arrange = async (files: readonly GivenFile[]) =>
  arrangeFiles(files).proofs.map(({ file, companions }) => ({
    index: files.indexOf(file),
    companions: structuredClone(companions),
  }));

async function sampleOf(scheme: string): Promise<ProofSample & { tree: string }> {
  const [sample] = (await SCHEMES.find(({ id }) => id === scheme)?.samples()) ?? [];
  if (!sample) throw new Error(`no sample of ${scheme}`);
  return { ...sample, tree: sample.companions?.tree ?? '' };
}

const file = (name: string, text: string) => new File([text], name);
const take = (files: readonly File[], current: ProofContent | null = null) =>
  takeFiles({ files, current, arrange });

describe('takeFiles', () => {
  it('takes one file as it is, whatever it is', async () => {
    const { content } = await take([file('x.json', '{"hello":1}')]);
    expect(content).toMatchObject({ fileName: 'x.json', body: '{"hello":1}', companions: {} });
  });

  it('finds the proof among its files, in any order', async () => {
    const { text, tree } = await sampleOf('okx-merkle-v2');
    for (const files of [
      [file('tree.txt', tree), file('me.json', text)],
      [file('me.json', text), file('tree.txt', tree)],
    ]) {
      const { content, note } = await take(files);
      expect(content).toMatchObject({ fileName: 'me.json', companions: { tree } });
      expect(note).toBeNull();
    }
  });

  it('finds proof and public file in an archive, or the public file beside the proof', async () => {
    const { text, tree } = await sampleOf('okx-merkle-v2');
    const packed = (entries: Record<string, string>) => {
      const files = Object.entries(entries).map(([name, each]) => ({
        name,
        bytes: Buffer.from(each),
      }));
      return new File([new Uint8Array(makeZip(files))], 'okx.zip');
    };
    const all = await take([packed({ 'public/tree.txt': tree, 'me.json': text })]);
    expect(all.content).toMatchObject({ fileName: 'okx.zip:me.json', companions: { tree } });
    const beside = await take([file('me.json', text), packed({ 'tree.txt': tree })]);
    expect(beside.content).toMatchObject({ fileName: 'me.json', companions: { tree } });
  });

  it('adds a file to the proof in the box when that asks for it', async () => {
    const { text, tree } = await sampleOf('okx-merkle-v2');
    const inBox = contentOfText(text);
    if ('problem' in inBox) throw new Error(inBox.problem);
    const { content } = await take([file('tree.txt', tree)], inBox);
    expect(content).toMatchObject({ fileName: 'pasted text', body: text, companions: { tree } });
    const other = await sampleOf('okx-merkle-v1');
    const replaced = await take([file('new.json', other.text)], inBox);
    expect(replaced.content).toMatchObject({ fileName: 'new.json', companions: {} });
  });

  it('checks the first of several proofs and says so', async () => {
    const { text } = await sampleOf('okx-merkle-v1');
    const { content, note } = await take([file('a.json', text), file('b.json', `${text} `)]);
    expect(content).toMatchObject({ fileName: 'a.json' });
    expect(note).toBe('2 proofs were given; the first, a.json, is checked.');
  });

  it('refuses what cannot be taken, and too many at once', async () => {
    const { content } = await take([file('a.json', '{}'), file('b.zip', 'PK\u0003\u0004')]);
    expect(content).toEqual({ problem: expect.stringContaining('b.zip is packed') });
    const many = Array.from({ length: 13 }, (_, i) => file(`${i}.json`, '{}'));
    expect((await take(many)).content).toEqual({ problem: expect.stringContaining('13 files') });
  });
});

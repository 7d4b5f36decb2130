import { describe, expect, it } from 'vitest';
import { makeZip } from '@/lib/testing/make-zip';
import { contentOfFile } from './file-content';

describe('contentOfFile', () => {
  it('reads a small text file so that it can be edited', async () => {
    const content = await contentOfFile(new File(['{"a":"ü"}'], 'proof.json'));
    expect(content).toEqual({
      fileName: 'proof.json',
      body: '{"a":"ü"}',
      companions: {},
      sample: null,
    });
  });

  it('does not alter what is not UTF-8: the reader must see and name it', async () => {
    const bytes = new Uint8Array([0x7b, 0xff, 0x7d]);
    const content = await contentOfFile(new File([bytes], 'proof.json'));
    expect(content).toMatchObject({ body: bytes });
  });

  it.each([
    ['an empty file', [], 'is an empty file'],
    ['a broken zip', [0x50, 0x4b, 0x03, 0x04, 0x14], 'x.zip is damaged'],
    ['a broken gzip', [0x1f, 0x8b, 0x08], 'x.zip is damaged'],
    ['a picture', [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a], 'x.zip is a PNG picture; take'],
  ])('refuses %s', async (_, bytes, words) => {
    const content = await contentOfFile(new File([new Uint8Array(bytes)], 'x.zip'));
    expect(content).toEqual({ problem: expect.stringContaining(words) });
  });

  it('takes the one file out of an archive, and asks to choose among several', async () => {
    const entry = (name: string) => ({ name, bytes: Buffer.from(`{"name":"${name}"}`) });
    const one = makeZip([entry('data/sum_proof_data.json'), entry('read me.md')]);
    expect(await contentOfFile(new File([new Uint8Array(one)], 'por.zip'))).toMatchObject({
      fileName: 'por.zip:data/sum_proof_data.json',
      body: '{"name":"data/sum_proof_data.json"}',
    });
    const two = new File([new Uint8Array(makeZip([entry('a.json'), entry('b.txt')]))], 'two.zip');
    expect(await contentOfFile(two)).toEqual({
      problem: 'two.zip holds 2 files. Unpack it and choose one of them.',
    });
  });

  it('refuses a file by its size, without reading it', async () => {
    let read = false;
    const file = Object.assign(new File(['x'], 'big.json'), {
      arrayBuffer: async () => {
        read = true;
        return new ArrayBuffer(0);
      },
    });
    Object.defineProperty(file, 'size', { value: 1_000_000_000 });
    expect(await contentOfFile(file)).toEqual({ problem: expect.stringContaining('954 MB') });
    expect(read).toBe(false);
  });
});

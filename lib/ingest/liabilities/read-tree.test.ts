import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { demoLiabilities } from '@/lib/demo/liability-tree';
import { makeZip } from '@/lib/testing/make-zip';
import { type TemporaryFolder, temporaryFolder } from '@/lib/testing/temporary-folder';
import { readTree } from './read-tree';

const { root, tree } = demoLiabilities({ seed: 'read', accounts: 9_000 });
const bytes = Buffer.from(tree);

let folder: TemporaryFolder;
beforeAll(async () => {
  folder = await temporaryFolder();
});
afterAll(() => folder.remove());

const zipped = async (name: string, entries: Parameters<typeof makeZip>[0]) =>
  folder.write(name, makeZip(entries));

describe('a tree in a file', () => {
  it('is read as text and out of a zip alike, whatever lies beside it', async () => {
    const plain = await readTree(await folder.write('tree.txt', tree));
    expect(plain.root).toBe(root);
    expect(bytes.length).toBeGreaterThan(1024 * 1024);
    const path = await zipped('tree.zip', [
      { name: 'readme.md', bytes: Buffer.from('x') },
      { name: 'a/full-liabilities-merkle-tree.txt', bytes },
      { name: '__MACOSX/._full-liabilities-merkle-tree.txt', bytes: Buffer.from('x') },
    ]);
    expect(await readTree(path)).toEqual(plain);
  });

  it.each([
    ['no text file', [{ name: 'a.csv', bytes }], 'holds no text file'],
    ['a damaged one', [{ name: 'a.txt', bytes, claimedCrc: 1 }], 'checksum'],
    ['a wrong size', [{ name: 'a.txt', bytes, claimedSize: 10 }], 'a.txt'],
    ['two of them', ['a.txt', 'b.txt'].map((name) => ({ name, bytes })), 'more than one text file'],
  ])('is refused out of a zip with %s', async (_, entries, reason) => {
    const path = await zipped('bad.zip', entries);
    await expect(readTree(path)).rejects.toThrow(reason);
  });

  it('is refused when it is missing or a folder', async () => {
    await expect(readTree(`${folder.path}/none`)).rejects.toThrow('does not exist');
    await expect(readTree(folder.path)).rejects.toThrow('is not a file');
  });
});

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { demoLiabilities } from '@/lib/demo/liability-tree';
import { makeZip } from '@/lib/testing/make-zip';
import { sumProofSample } from '@/lib/testing/sum-proof-sample';
import { type TemporaryFolder, temporaryFolder } from '@/lib/testing/temporary-folder';
import { liabilitiesKind } from './liabilities-kind';
import { readSumProof } from './read-sum-proof';

let folder: TemporaryFolder;
beforeAll(async () => {
  folder = await temporaryFolder();
});
afterAll(() => folder.remove());

const proof = Buffer.from(sumProofSample('5'));
const tree = Buffer.from(demoLiabilities({ seed: 'kind', accounts: 5 }).tree);
const zip = (name: string, entries: Record<string, Buffer>) =>
  folder.write(
    name,
    makeZip(Object.entries(entries).map(([entry, bytes]) => ({ name: entry, bytes }))),
  );

describe('the kind of a public file about liabilities', () => {
  it.each([
    ['a tree', tree, 'tree'],
    ['the public side of a proof', proof, 'sum-proof'],
    [
      'the same behind blanks and a mark',
      Buffer.concat([Buffer.from('\ufeff\n '), proof]),
      'sum-proof',
    ],
    ['nothing', Buffer.alloc(0), 'tree'],
  ])('is told by its content: %s', async (_, bytes, kind) => {
    // The name says the opposite.
    const name = kind === 'tree' ? 'sum_proof_data.json' : 'full-liabilities-merkle-tree.txt';
    expect(await liabilitiesKind(await folder.write(name, bytes))).toBe(kind);
  });

  it('is told in an archive by the file that counts', async () => {
    const archives: Record<string, Buffer>[] = [
      { 'sum_proof_data/sum_proof_data.json': proof, 'readme.txt': tree },
      { 'full-liabilities-merkle-tree.txt': tree, 'other.json': proof },
      { 'readme.md': tree },
    ];
    const kinds = await Promise.all(
      archives.map(async (entries, i) => liabilitiesKind(await zip(`${i}.zip`, entries))),
    );
    expect(kinds).toEqual(['sum-proof', 'tree', 'tree']);
  });

  it('is asked of files only', async () => {
    await expect(liabilitiesKind(folder.path)).rejects.toThrow('is not a file');
    await expect(liabilitiesKind(`${folder.path}/none`)).rejects.toThrow('does not exist');
  });
});

describe('the public side of a proof', () => {
  it('is read plain and out of the archive alike; the archive is what is recorded', async () => {
    const plain = await readSumProof(await folder.write('sum_proof_data.json', proof));
    const path = await zip('por_506872725_proof_data.zip', { 'sum_proof_data.json': proof });
    const packed = await readSumProof(path);
    expect(packed.stated).toEqual(plain.stated);
    expect(plain.file.name).toBe('sum_proof_data.json');
    expect(packed.file.name).toBe('por_506872725_proof_data.zip');
    expect(packed.file.sha256).not.toBe(plain.file.sha256);
  });

  it('is refused when it is there twice, damaged or wrong, naming the file inside', async () => {
    const twice = await zip('twice.zip', {
      'a/sum_proof_data.json': proof,
      'b/sum_proof_data.json': proof,
    });
    await expect(readSumProof(twice)).rejects.toThrow('more than once');
    const wrong = await zip('wrong.zip', { 'sum_proof_data.json': Buffer.from('{"general":1}') });
    await expect(readSumProof(wrong)).rejects.toThrow('wrong.zip:sum_proof_data.json');
    const entry = { name: 'sum_proof_data.json', bytes: proof, claimedCrc: 1 };
    const damaged = await folder.write('damaged.zip', makeZip([entry]));
    await expect(readSumProof(damaged)).rejects.toThrow('checksum');
  });
});

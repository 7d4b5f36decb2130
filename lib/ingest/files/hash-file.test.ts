import { createHash } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type TemporaryFolder, temporaryFolder } from '@/lib/testing/temporary-folder';
import { hashFile } from './hash-file';

let folder: TemporaryFolder;
beforeAll(async () => {
  folder = await temporaryFolder();
});
afterAll(() => folder.remove());

it.each([3, 9_000_000])('hashes a file of %i bytes', async (size) => {
  const text = 'tree'.repeat(Math.ceil(size / 4)).slice(0, size);
  const file = await folder.write(`${size}.txt`, text);
  const expected = createHash('sha256').update(text).digest('hex');
  expect(await hashFile(file, size)).toBe(expected);
});

it('fails where the file cannot be read, in the thread as beside it', async () => {
  await expect(hashFile('/no/such/file', 3)).rejects.toThrow('ENOENT');
  await expect(hashFile('/no/such/file', 9_000_000)).rejects.toThrow('ENOENT');
});

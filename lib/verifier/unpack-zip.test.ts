import { describe, expect, it } from 'vitest';
import { makeZip, type ZipEntry } from '@/lib/testing/make-zip';
import { unpackZip } from './unpack-zip';

const text = (name: string, content: string): ZipEntry => ({ name, bytes: Buffer.from(content) });
const words = (bytes: Uint8Array) => new TextDecoder().decode(bytes);
const open = (entries: readonly ZipEntry[], most = 1_000_000) =>
  unpackZip(new Uint8Array(makeZip(entries)), most);

describe('unpackZip', () => {
  it('unpacks what may be a proof or go with one, byte for byte', async () => {
    const long = 'zero '.repeat(100_000);
    const files = await open([
      text('a/sum_proof_data.json', '{"ü":1}'),
      text('__MACOSX/a/sum_proof_data.json', 'x'),
      text('note.md', '#'),
      text('TREE.TXT', long),
    ]);
    expect(files.map(({ name }) => name)).toEqual(['a/sum_proof_data.json', 'TREE.TXT']);
    expect(files.map(({ bytes }) => words(bytes))).toEqual(['{"ü":1}', long]);
  });

  it('finds the end in front of a comment, and an archive inside a larger buffer', async () => {
    const zip = makeZip([text('a.json', '{}')]);
    zip.writeUInt16LE(5, zip.length - 2);
    const padded = Buffer.concat([Buffer.from('before'), zip, Buffer.from('hello')]);
    const [file] = await unpackZip(padded.subarray(6), 100);
    expect(file && words(file.bytes)).toBe('{}');
  });

  it.each([
    ['more than is allowed', [text('a.json', 'x'.repeat(2000))], 'holds more than can be taken'],
    ['nothing of use', [text('a.csv', 'x')], 'holds no JSON or text file'],
    ['a password', [{ ...text('a.json', 'x'), flags: 0x801 }], 'is locked with a password'],
    [
      'a size that is a lie',
      [{ ...text('a.json', 'xyz'.repeat(900)), claimedSize: 5 }],
      'is damaged',
    ],
    ['a size that is too great', [{ ...text('a.json', 'x'), claimedSize: 900 }], 'is damaged'],
    ['a wrong checksum', [{ ...text('a.json', 'x'), claimedCrc: 1 }], 'is damaged'],
    ['too many files', Array.from({ length: 201 }, (_, i) => text(`${i}.md`, '')), 'more than 200'],
  ])('refuses an archive with %s', async (_, entries, reason) => {
    await expect(open(entries, 1000)).rejects.toThrow(reason);
  });

  it('refuses an archive that is cut or changed anywhere, or gives the same files', async () => {
    const zip = new Uint8Array(makeZip([text('a.json', '{"amount":"1.5","more":"1.5"}')]));
    for (let at = 0; at < zip.length; at += 1) {
      await expect(unpackZip(zip.slice(0, at), 1000)).rejects.toThrow(/^(is|holds) /);
      const changed = Uint8Array.from(zip, (byte, i) => (i === at ? byte ^ 0xff : byte));
      const files = await unpackZip(changed, 1000).catch((error: Error) => error.message);
      if (typeof files === 'string') expect(files).toMatch(/^(is|holds) /);
      else
        expect(files.map(({ bytes }) => words(bytes))).toEqual(['{"amount":"1.5","more":"1.5"}']);
    }
  });
});

import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { makeTar } from '@/lib/testing/make-tar';
import { makeZip, type ZipEntry } from '@/lib/testing/make-zip';
import { UNPACK_LIMITS, type UnpackLimits } from './archive';
import { bytesInMemory, bytesOfBlob, readRange } from './file-bytes';
import { openFile } from './open-file';

const text = (name: string, content: string): ZipEntry => ({ name, bytes: Buffer.from(content) });
const words = (bytes: Uint8Array) => new TextDecoder().decode(bytes);

/** Names with contents, or with the reason why there is none. */
async function open(bytes: Uint8Array, name = 'x', limits: UnpackLimits = UNPACK_LIMITS) {
  const found: [string, string][] = [];
  for await (const one of openFile({ name, bytes: bytesInMemory(bytes) }, limits)) {
    if ('error' in one) found.push([one.name, one.error.reason]);
    else {
      const content = await readRange(one.bytes, 0).then(words, (error) => `! ${error.reason}`);
      found.push([one.name, content]);
    }
  }
  return found;
}

const LONG = 'zero '.repeat(100_000);

describe('openFile', () => {
  it('opens a zip, byte for byte, and leaves out what is none of ours', async () => {
    const zip = makeZip([
      text('a/sum_proof_data.json', '{"ü":1}'),
      text('__MACOSX/a/sum_proof_data.json', 'x'),
      text('.hidden.json', 'x'),
      text('note.md', '#'),
      text('TREE.TXT', LONG),
      text('rows.csv', 'coin'),
    ]);
    expect(await open(zip, 'por.zip')).toEqual([
      ['por.zip:a/sum_proof_data.json', '{"ü":1}'],
      ['por.zip:TREE.TXT', LONG],
      ['por.zip:rows.csv', 'coin'],
    ]);
  });

  it('opens what is packed alone, a tar archive, packed or not, and an archive in a zip', async () => {
    expect(await open(gzipSync('{"a":1}'), 'a.json.gz')).toEqual([['a.json', '{"a":1}']]);
    const tar = makeTar([
      { name: 'user/proof.json', bytes: Buffer.from('{"b":2}') },
      { name: 'read.me', bytes: Buffer.from('no') },
      { name: `${'long/'.repeat(30)}c.csv`, bytes: Buffer.from(LONG) },
    ]);
    const inside = [
      ['user/proof.json', '{"b":2}'],
      [`${'long/'.repeat(30)}c.csv`, LONG],
    ];
    expect(await open(tar, 't.tar')).toEqual(inside.map(([n, c]) => [`t.tar:${n}`, c]));
    expect(await open(gzipSync(tar), 't.tar.gz')).toEqual(
      inside.map(([n, c]) => [`t.tar.gz:${n}`, c]),
    );
    const nested = makeZip([{ name: 'inner.zip', bytes: makeZip([text('d.json', '4')]) }]);
    expect(await open(nested, 'o.zip')).toEqual([['o.zip:inner.zip:d.json', '4']]);
  });

  it('reads a file of a browser, from any place', async () => {
    const bytes = bytesOfBlob(new Blob(['0123456789']));
    expect(words(await readRange(bytes, 3, 6))).toBe('345');
    expect(words(await readRange(bytes, 8))).toBe('89');
  });

  it('finds a zip’s end in front of a comment and of what a download added', async () => {
    const zip = makeZip([text('a.json', '{}')]);
    expect(await open(Buffer.concat([zip, Buffer.from('\r\n')]), 'z')).toEqual([
      ['z:a.json', '{}'],
    ]);
  });

  it.each<[string, Uint8Array, string]>([
    ['a picture', Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'), 'is a PNG picture; take'],
    ['a 7z archive', Buffer.from("7z\xbc\xaf'\x1c", 'latin1'), 'is a 7z archive; unpack it'],
    ['a PDF', Buffer.from('%PDF-1.7'), 'is a PDF; take the original'],
    ['nothing', Buffer.alloc(0), 'is an empty file; download'],
    ['a zip of nothing of use', makeZip([text('a.md', 'x')]), 'holds no JSON, text or CSV file'],
    [
      'a locked zip',
      makeZip([{ ...text('a.json', 'x'), flags: 0x801 }]),
      'is locked with a password',
    ],
    ['a cut gzip', gzipSync(LONG).subarray(0, 40), 'is damaged'],
    [
      'too many files',
      makeZip(Array.from({ length: 1001 }, (_, i) => text(`${i}.md`, ''))),
      'more than 1000',
    ],
  ])('says what %s is', async (_, bytes, reason) => {
    const [[, said] = []] = await open(bytes);
    expect(said).toContain(reason);
  });

  it.each([
    ['a size that is a lie', { claimedSize: 5 }, 'is damaged'],
    ['a size that is too great', { claimedSize: 900 }, 'is damaged'],
    ['a wrong checksum', { claimedCrc: 1 }, 'is damaged'],
  ])('does not take a file in a zip with %s', async (_, lie, reason) => {
    const [[, said] = []] = await open(makeZip([{ ...text('a.json', 'xyz'), ...lie }]));
    expect(said).toContain(reason);
  });

  it('unpacks no bomb, whatever the archive says of itself', async () => {
    const limits = { ...UNPACK_LIMITS, bytes: 1000 };
    const zeros = 'x'.repeat(2000);
    expect((await open(makeZip([text('a.json', zeros)]), 'b', limits))[0]?.[1]).toContain(
      'unpacks to',
    );
    expect((await open(gzipSync(zeros), 'b.gz', limits))[0]?.[1]).toContain('unpacks to');
    const many = gzipSync(Buffer.alloc(64 * 1024 * 1024));
    expect((await open(many, 'c.json.gz'))[0]?.[1]).toMatch(/more than 200 times|no text/);
  });

  it('refuses a zip that is cut or changed anywhere, or gives the same file', async () => {
    const content = '{"amount":"1.5","more":"1.5"}';
    const zip = new Uint8Array(makeZip([text('a.json', content)]));
    for (let at = 0; at < zip.length; at += 1) {
      const changed = Uint8Array.from(zip, (byte, i) => (i === at ? byte ^ 0xff : byte));
      for (const bytes of [zip.slice(0, at), changed]) {
        for (const [name, said] of await open(bytes, 'z')) {
          if (said !== content && name !== 'z') expect(said).toMatch(/^(! )?(is|holds|unpacks) /);
        }
      }
    }
  });
});

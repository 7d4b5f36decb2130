import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { InputError } from '@/lib/format/input-error';
import { makeZip } from '@/lib/testing/make-zip';
import { readZipEntries, type ZipLimits } from '../files/zip-entries';
import { openWalletSources } from './wallet-source';

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'ballast-zip-'));
});
afterAll(() => rm(folder, { recursive: true }));

async function fileOf(name: string, bytes: Uint8Array): Promise<string> {
  const file = path.join(folder, name);
  await writeFile(file, bytes);
  return file;
}

async function contents(file: string, limits?: ZipLimits): Promise<[string, string][]> {
  const found: [string, string][] = [];
  for await (const { name, chunks } of limits
    ? readZipEntries(file, limits)
    : openWalletSources(file)) {
    const parts: Uint8Array[] = [];
    for await (const chunk of chunks) parts.push(chunk);
    found.push([name, Buffer.concat(parts).toString()]);
  }
  return found;
}

async function refusal(file: string, limits?: ZipLimits): Promise<string> {
  const outcome = await contents(file, limits).catch((error: unknown) => error);
  if (outcome instanceof InputError) return `${outcome.code}: ${outcome.message}`;
  throw new Error(`not refused: ${String(outcome)}`);
}

const csv = (text: string) => new TextEncoder().encode(text);
const limits: ZipLimits = { entries: 3, bytes: 1000, ratio: 200 };

describe('openWalletSources', () => {
  it('reads a file that is no archive as it is, whatever its name', async () => {
    const file = await fileOf('wallets.zip', csv('coin,address'));
    expect(await contents(file)).toEqual([['wallets.zip', 'coin,address']]);
  });

  it('reads every CSV of an archive in turn, whatever its name', async () => {
    const file = await fileOf(
      'wallets.csv',
      makeZip([
        { name: 'okx_por.csv', bytes: csv('one') },
        { name: 'readme.txt', bytes: csv('no') },
        { name: '__MACOSX/okx_por.csv', bytes: csv('no') },
        { name: 'folder/okx_por_eth_staking.CSV', bytes: csv('two') },
      ]),
    );
    expect(await contents(file)).toEqual([
      ['wallets.csv:folder/okx_por_eth_staking.CSV', 'two'],
      ['wallets.csv:okx_por.csv', 'one'],
    ]);
  });

  it('refuses what is not there or no file', async () => {
    expect(await refusal(path.join(folder, 'nothing.csv'))).toContain('does not exist');
    expect(await refusal(folder)).toContain('is not a file');
  });
});

describe('archives that are refused', () => {
  it.each(['../../etc/cron.csv', '/etc/cron.csv', 'a/../../b.csv', 'C:/b.csv', 'a\\b.csv'])(
    'a path that leads elsewhere: %s',
    async (name) => {
      const file = await fileOf('path.zip', makeZip([{ name, bytes: csv('x') }]));
      expect(await refusal(file)).toMatch(/^zip-refused: .*path\.zip/);
    },
  );

  it('a cut-off one, at every length', async () => {
    const whole = makeZip([{ name: 'a.csv', bytes: csv('coin,address\n'.repeat(50)) }]);
    for (let length = 4; length < whole.length; length += 7) {
      const file = await fileOf('cut.zip', whole.subarray(0, length));
      expect(await refusal(file), String(length)).toContain('zip-refused');
    }
  });

  it('damaged content: the checksum, or the size, is another', async () => {
    const bytes = csv('coin,address');
    const crc = await fileOf('crc.zip', makeZip([{ name: 'a.csv', bytes, claimedCrc: 1 }]));
    expect(await refusal(crc)).toContain('checksum');
    const size = await fileOf('size.zip', makeZip([{ name: 'a.csv', bytes, claimedSize: 5 }]));
    expect(await refusal(size)).toContain('zip-refused');
  });

  it('a bomb: too many bytes for its size, or in all, or too many entries', async () => {
    const zeros = new Uint8Array(64 * 1024 * 1024);
    const bomb = await fileOf('bomb.zip', makeZip([{ name: 'a.csv', bytes: zeros }]));
    expect(await refusal(bomb)).toContain('more than 200 times its size');
    const large = await fileOf(
      'large.zip',
      makeZip([{ name: 'a.csv', bytes: csv('x'.repeat(2000)) }]),
    );
    expect(await refusal(large, limits)).toContain('unpacks to 2000 bytes');
    const entries = [1, 2, 3, 4].map((n) => ({ name: `${n}.csv`, bytes: csv('x') }));
    const many = await fileOf('many.zip', makeZip(entries));
    expect(await refusal(many, limits)).toContain('4 entries');
  });

  it('an encrypted one, an empty one, one without CSV', async () => {
    const entry = { name: 'a.csv', bytes: csv('x'), flags: 0x801 };
    expect(await refusal(await fileOf('secret.zip', makeZip([entry])))).toContain('encrypted');
    expect(await refusal(await fileOf('empty.zip', makeZip([])))).toContain('no CSV file');
    const text = makeZip([{ name: 'a.txt', bytes: csv('x') }]);
    expect(await refusal(await fileOf('text.zip', text))).toContain('no CSV file');
  });
});

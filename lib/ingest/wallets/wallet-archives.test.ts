import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { pack } from 'tar-stream';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeZip } from '@/lib/testing/make-zip';
import { sharedFile } from '@/lib/testing/shared-vectors';
import { claimOf, WALLET_HEADER, walletFile, walletRow } from '@/lib/testing/wallet-files';
import { checkWalletFiles } from './check-wallet-files';
import { readWalletRows } from './read-wallet-rows';
import { VerifyPool } from './verify-pool';

let folder: string;
let pool: VerifyPool;

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'ballast-archives-'));
  pool = new VerifyPool({ threads: 1 });
});

afterAll(async () => {
  await pool.close();
  await rm(folder, { recursive: true });
});

const owner = claimOf('evm', 'owner of validators');
const keys = ['ab', 'cd', 'ef'].map((byte) => `0x${byte.repeat(48)}`);
const listOf = (validators: readonly string[], stated = String(32 * validators.length)) =>
  [
    ...['coin,amount', `ETH,${stated}`, ''],
    'deposit address,validator publickey,amount,withdrawal address',
    ...validators.map((key) => `0x${'12'.repeat(20)},${key},32,${owner.address}`),
    '',
  ].join('\n');
const mainRow = walletRow('ETH', '5', owner);
const stakingRow = (key: string) =>
  walletRow(
    'ETH',
    '32',
    { ...owner, address: key, eoa1: owner.address },
    { type: 'Native ETH Staking' },
  );

type Member = readonly [name: string, text: string];

async function zip(...members: readonly Member[]) {
  const file = path.join(folder, 'month.zip');
  const entries = members.map(([name, text]) => ({ name, bytes: Buffer.from(text) }));
  await writeFile(file, makeZip(entries));
  return file;
}

async function tarGz(...members: readonly Member[]) {
  const archive = pack();
  for (const [name, text] of members) archive.entry({ name }, text);
  archive.finalize();
  const file = path.join(folder, 'month.tar.gz');
  const chunks: Uint8Array[] = [];
  for await (const chunk of archive as AsyncIterable<Uint8Array>) chunks.push(chunk);
  await writeFile(file, gzipSync(Buffer.concat(chunks)));
  return file;
}

async function stored(file: string) {
  const rows: { file: number; address: string; eoa1: string | null }[] = [];
  const contents = await readWalletRows(file, {
    strict: false,
    take: async (index, some) => {
      for (const { address, eoa1 } of some) rows.push({ file: index, address, eoa1 });
    },
  });
  return { rows, contents };
}

const eth = (report: Awaited<ReturnType<typeof checkWalletFiles>>) =>
  report.sums.map(({ label, computed, stated, agrees }) => [label, computed, stated, agrees]);

// The first run bundles the threads' script.
describe('an archive of a month', { timeout: 120_000 }, () => {
  it.each(['zip', 'tar.gz'])('holds a list of validators beside the rows: %s', async (kind) => {
    const members: Member[] = [
      ['okx_por_2026090800.csv', walletFile([mainRow], ['ETH,-,5'])],
      ['okx_por_eth_staking_2026090800.csv', listOf(keys)],
    ];
    const file = kind === 'zip' ? await zip(...members) : await tarGz(...members);
    const report = await checkWalletFiles(file, { pool });
    // The owner's own row in the main file proves it.
    expect(report).toMatchObject({ rows: 4, byStatus: { pass: 4 }, boundToOwner: 3 });
    expect(eth(report)).toEqual([
      ['ETH', '101', '101', true],
      ['ETH (staking list)', '96', '96', true],
    ]);
    const { rows, contents } = await stored(file);
    expect(rows.filter(({ eoa1 }) => eoa1 === owner.address)).toHaveLength(3);
    expect(contents.files.reduce((sum, entry) => sum + entry.rows, 0)).toBe(4);
  });

  it('leaves a validator undecided whose owner the file does not prove', async () => {
    const other = walletRow('ETH', '5', claimOf('evm', 'somebody else'));
    const report = await checkWalletFiles(
      await zip(['main.csv', walletFile([other])], ['eth_staking.csv', listOf(keys)]),
      { pool },
    );
    expect(report.byStatus).toMatchObject({ pass: 1, unsupported: 3, fail: 0 });
    expect(report.byReason).toEqual({ 'signature-not-published': 3 });
  });

  it('counts a validator once that the main file names too, whatever comes first', async () => {
    const main: Member = [
      'por.csv',
      walletFile([mainRow, stakingRow(keys[0] ?? ''), stakingRow(keys[1] ?? '')], ['ETH,-,69']),
    ];
    const list: Member = ['staking.csv', listOf(keys)];
    for (const members of [
      [main, list],
      [list, main],
    ]) {
      const file = await zip(...members);
      const report = await checkWalletFiles(file, { pool });
      expect(report.files.map(({ repeatedValidators }) => repeatedValidators)).toContain(2);
      expect(eth(report)).toEqual([
        ['ETH', '101', '101', true],
        ['ETH (staking list)', '96', '96', true],
      ]);
      const { rows } = await stored(file);
      expect(rows.map(({ address }) => address).toSorted()).toEqual(
        [owner.address, ...keys].toSorted(),
      );
    }
  });

  it('finds by its deposit address what the main file names by that', async () => {
    const deposit = `0x${'12'.repeat(20)}`;
    const row = walletRow(
      'ETH',
      '96',
      { ...owner, address: deposit, eoa1: owner.address },
      {
        type: 'Native ETH Staking',
      },
    );
    const { rows, contents } = await stored(
      await zip(['por.csv', walletFile([row])], ['staking.csv', listOf(keys)]),
    );
    expect(rows).toHaveLength(1);
    expect(contents.files.find(({ stakingList }) => stakingList)).toMatchObject({
      repeatedValidators: 3,
    });
  });

  it('tells a list whose own sum is another', async () => {
    const file = await zip(['por.csv', walletFile([mainRow])], ['staking.csv', listOf(keys, '97')]);
    expect(eth(await checkWalletFiles(file, { pool }))).toContainEqual([
      ...['ETH (staking list)', '96', '97'],
      false,
    ]);
  });

  it('leaves out what is no wallet file, and tells it', async () => {
    const file = await zip(
      ['por.csv', walletFile([mainRow])],
      ['README.txt', 'read me'],
      ['README.csv', 'x'],
      ['prices.csv', 'day,price\n2026-09-01,4000\n'],
      ['sums.csv', 'coin,amount\nETH,77\n'],
      ['page.csv', '<!doctype html><html></html>'],
    );
    const report = await checkWalletFiles(file, { pool });
    expect(report).toMatchObject({ rows: 1, byStatus: { pass: 1 } });
    expect(report.leftOutFiles.map(({ name }) => name.split(':')[1]).toSorted()).toEqual([
      ...['README.csv', 'README.txt', 'page.csv', 'prices.csv', 'sums.csv'],
    ]);
    expect(eth(report)).toEqual([['ETH', '5', null, null]]);
    expect((await stored(file)).contents.leftOut).toHaveLength(5);
  });

  it('is refused where nothing in it is a wallet file, or one of them is damaged', async () => {
    const nothing = await zip(['README.csv', 'x']);
    await expect(checkWalletFiles(nothing, { pool })).rejects.toThrow('summary header');
    const cut = await tarGz(['por.csv', walletFile([mainRow])]);
    const bytes = gzipSync(walletFile([mainRow]));
    await writeFile(cut, bytes.subarray(0, bytes.length - 12));
    await expect(checkWalletFiles(cut, { pool })).rejects.toThrow('damaged or cut off');
  });

  it('may end in bytes that are not its own', async () => {
    const file = await zip(['por.csv', walletFile([mainRow])]);
    const { readFile } = await import('node:fs/promises');
    await writeFile(file, Buffer.concat([await readFile(file), Buffer.from('\n\n')]));
    expect(await checkWalletFiles(file, { pool })).toMatchObject({ rows: 1 });
  });
});

describe('a wallet file out of another program', { timeout: 120_000 }, () => {
  const check = async (bytes: string | Uint8Array) => {
    const file = path.join(folder, 'wallets.csv');
    await writeFile(file, bytes);
    return checkWalletFiles(file, { pool });
  };
  const text = walletFile([mainRow, mainRow], ['ETH,-,10']);

  it.each<[string, (text: string) => string | Uint8Array, string | null]>([
    ['semicolons', (all) => all.replaceAll(',', ';'), 'semicolons between its cells'],
    ['tabs', (all) => all.replaceAll(',', '\t'), 'tabs between its cells'],
    ['carriage returns', (all) => all.replaceAll('\n', '\r'), 'carriage returns between its lines'],
    ['gzip', (all) => gzipSync(all), null],
  ])('is read with %s', async (_, write, written) => {
    const report = await check(write(text));
    expect(report).toMatchObject({ rows: 2, byStatus: { pass: 2 }, setAside: 0 });
    expect(report.files[0]?.written ?? null).toBe(written);
    expect(eth(report)).toEqual([['ETH', '10', '10', true]]);
  });

  it('is read with carriage returns however long it is', async () => {
    const rows = Array.from({ length: 400 }, () => mainRow);
    const report = await check([WALLET_HEADER, ...rows].join('\r'));
    expect(report).toMatchObject({ rows: 400, byStatus: { pass: 400 } });
  });

  it('is told where amounts have an exponent', async () => {
    const rows = ['1.47523E+13', '2e3', '1E-8', '0E-18'].map((amount) =>
      walletRow('ETH', amount, owner),
    );
    const report = await check(walletFile(rows));
    expect(report).toMatchObject({ rows: 4, setAside: 0, files: [{ exponentAmounts: 2 }] });
  });

  it.each([
    ['7z', Buffer.from("7z\xbc\xaf'\x1c\0\x04", 'latin1'), 'is a 7z archive; unpack it'],
    ['a PDF', Buffer.from('%PDF-1.7\n'), 'is a PDF; take the original'],
    ['UTF-16', Buffer.from(`\ufeff${WALLET_HEADER}`, 'utf16le'), 'is UTF-16 text; save it as'],
    ['a picture', gzipSync(Buffer.from('\x89PNG\r\n\x1a\n', 'latin1')), 'holds what is a PNG'],
  ])('is refused with its name and what to do: %s', async (_, bytes, words) => {
    await expect(check(bytes)).rejects.toThrow(words);
  });
});

describe('cases of public bug reports', { timeout: 120_000 }, () => {
  const caseOf = (name: string) => sharedFile(`cases/wallets/${name}`) ?? '';

  it.runIf(caseOf('real-like.zip'))('are answered right', async () => {
    const check = (name: string) => checkWalletFiles(caseOf(name), { pool });
    expect(await check('real-like.zip')).toMatchObject({
      rows: 4,
      byStatus: { pass: 2, fail: 0, unsupported: 2 },
    });
    expect(await check('readme.zip')).toMatchObject({ rows: 2, byStatus: { pass: 2 } });
    const two = await check('two.zip');
    expect(two.byStatus).toMatchObject({ pass: 5, fail: 0 });
    expect(two.sums.find(({ label }) => label === 'ETH')?.computed).toBe('69');
    for (const name of [
      'semicolon.csv',
      'tabs.csv',
      'cr-only.csv',
      'okx_por_2026090800_V1.csv.gz',
    ]) {
      expect(await check(name), name).toMatchObject({ rows: 2, byStatus: { pass: 2 } });
    }
    expect(await check('excel-sci.csv')).toMatchObject({ files: [{ exponentAmounts: 2 }] });
  });
});

import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { buildOkxPlonky2Proof } from '@/lib/proofs/okx-plonky2/build-proof';
import { sampleAccount } from '@/lib/proofs/okx-plonky2/samples';
import { SCHEMES } from '@/lib/proofs/registry';
import { makeZip } from '@/lib/testing/make-zip';
import { manyRows, walletFile } from '@/lib/testing/wallet-files';
import { main } from './main';

let folder = '';
let own = '';
let raised = '';
let tree = '';
let out = '';

beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'ballast-proof-files-'));
  const entry = SCHEMES.find(({ id }) => id === 'okx-merkle-v2');
  const samples = (await entry?.samples()) ?? [];
  own = samples.find(({ expect }) => expect === 'pass')?.text ?? '';
  raised = samples.find(({ expect }) => expect === 'fail')?.text ?? '';
  tree = samples[0]?.companions?.tree ?? '';
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

beforeEach(() => {
  out = '';
  vi.spyOn(process.stdout, 'write').mockImplementation((text) => {
    out += String(text);
    return true;
  });
});
afterEach(() => {
  vi.restoreAllMocks();
  process.exitCode = undefined;
});

function place(name: string, content: string | Uint8Array): string {
  const file = path.join(folder, name);
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, content);
  return file;
}

function zip(name: string, entries: Record<string, string>): string {
  const bytes = Object.entries(entries).map(([entry, text]) => ({
    name: entry,
    bytes: Buffer.from(text),
  }));
  return place(name, makeZip(bytes));
}

type Outcome = { file: string; verdict?: { status: string }; error?: { code: string } };

async function verify(...args: string[]): Promise<{ code: number; outcomes: [string, string][] }> {
  await main(['node', 'ballast', 'verify', 'proof', '--json', ...args]);
  const outcomes: Outcome[] = JSON.parse(out);
  return {
    code: Number(process.exitCode ?? 0),
    outcomes: outcomes.map(({ file, verdict, error }) => [
      path.relative(folder, file),
      verdict?.status ?? error?.code ?? '',
    ]),
  };
}

describe('ballast verify proof of folders and archives', () => {
  it('takes a public file as the exchange packs it, beside the user’s own', async () => {
    const account = place('one/user_info_file.json', own);
    const packed = zip('one/por_1_proof_data.zip', { 'liabilities/tree.txt': tree, 'a.md': '#' });
    const alone = await verify(account);
    expect(alone).toEqual({ code: 2, outcomes: [['one/user_info_file.json', 'unknown']] });
    out = '';
    const together = await verify(packed, account);
    expect(together).toEqual({ code: 0, outcomes: [['one/user_info_file.json', 'pass']] });
  });

  it('reads a folder with all that is below, passing over what has nothing to do with it', async () => {
    place('two/mine.json', own);
    place('two/other/raised.json', raised);
    zip('two/public.zip', { 'tree.txt': tree });
    place('two/package.json', '{"name":"x","version":"1"}');
    place('two/notes.txt', 'Dear exchange');
    place('two/.hidden.json', '{');
    symlinkSync('/dev/zero', path.join(folder, 'two/endless.json'));
    expect(await verify(path.join(folder, 'two'))).toEqual({
      code: 1,
      outcomes: [
        ['two/mine.json', 'pass'],
        ['two/other/raised.json', 'fail'],
      ],
    });
  });

  it('tells a wallet file from a proof, and a picture from both', async () => {
    const wallet = place('por.csv', walletFile(manyRows(2)));
    const picture = place('shot.png', Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'));
    expect(await verify(wallet, picture)).toEqual({
      code: 2,
      outcomes: [
        ['por.csv', 'wallet-file'],
        ['shot.png', 'file-kind'],
      ],
    });
  });

  it('finds a proof in an archive, and tells of a broken one', async () => {
    const packed = zip('three.zip', { 'mine.json': own, 'broken.json': own.slice(0, -1) });
    expect(await verify(packed)).toEqual({
      code: 2,
      outcomes: [
        ['three.zip:mine.json', 'unknown'],
        ['three.zip:broken.json', 'json-syntax'],
      ],
    });
  });

  it('finds the public file of a proof’s own report among those of several', async () => {
    const { root, file } = buildOkxPlonky2Proof({ account: sampleAccount(), index: 7, levels: 1 });
    const elements = root
      .match(/.{16}/g)
      ?.map((word) => Buffer.from(word, 'hex').readBigUInt64LE());
    const publicFile = (inputs: string) =>
      `{"general":{"round_num":1,"recursion_branchout_num":64,"batch_size":1024,"token_num":8},
        "root_vd_digest":{"elements":[1,2,3,4]},"circuits_info":{"recursive_circuit_configs":[{}]},
        "proof":{"public_inputs":[9,5,${inputs}]}}`;
    place('months/mine_inclusion_proof.json', JSON.stringify(file));
    place('months/1/sum_proof_data.json', publicFile('1,2,3,4'));
    zip('months/2/por_2_proof_data.zip', { 'sum_proof_data.json': publicFile(`${elements}`) });
    const { code, outcomes } = await verify(path.join(folder, 'months'));
    expect(outcomes).toEqual([['months/mine_inclusion_proof.json', 'pass']]);
    expect(code).toBe(0);
    out = '';
    const wrong = await verify(
      path.join(folder, 'months/mine_inclusion_proof.json'),
      path.join(folder, 'months/1'),
    );
    expect(wrong).toEqual({ code: 1, outcomes: [['months/mine_inclusion_proof.json', 'fail']] });
  });

  it('never passes in silence', async () => {
    const idle = zip('idle.zip', { 'package.json': '{"name":"x"}' });
    const none = zip('none.zip', { 'a.md': '#' });
    const companion = zip('companion.zip', { 'tree.txt': tree });
    const bare = path.join(folder, 'bare');
    place('bare/readme.txt', 'nothing');
    expect(await verify(idle, none, companion, bare)).toEqual({
      code: 2,
      outcomes: [
        ['none.zip', 'archive-refused'],
        ['companion.zip:tree.txt', 'companion-alone'],
        ['idle.zip', 'nothing-to-check'],
        ['bare', 'nothing-to-check'],
      ],
    });
  });
});

import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { SCHEMES } from '@/lib/proofs/registry';
import type { ProofSample } from '@/lib/proofs/scheme';
import { makeZip } from '@/lib/testing/make-zip';
import { sharedFile } from '@/lib/testing/shared-vectors';
import { claimOf, walletFile, walletRow } from '@/lib/testing/wallet-files';
import { checkGiven } from './check-given';
import { countsWords, resultWords } from './file-result-words';
import type { FileResult, Progress } from './protocol';

async function samplesOf(scheme: string): Promise<readonly ProofSample[]> {
  return (await SCHEMES.find(({ id }) => id === scheme)?.samples()) ?? [];
}

const file = (name: string, content: string | Uint8Array) => ({
  name,
  file: new File([typeof content === 'string' ? content : new Uint8Array(content)], name),
});
const zipOf = (entries: Record<string, string>) =>
  makeZip(Object.entries(entries).map(([name, text]) => ({ name, bytes: Buffer.from(text) })));
const check = (
  files: readonly { name: string; within?: string; file: File }[],
  current: { name: string; content: string } | null = null,
  publishedRoots: ProofSample['publishedRoots'] = [],
  onProgress: (progress: Progress) => void = () => undefined,
) => checkGiven({ files, current, publishedRoots }, onProgress);
const lines = (results: readonly FileResult[]) =>
  results.map((result) => [result.name, resultWords(result).status]);

describe('checkGiven: proofs', () => {
  it('checks all of several, each with the file that goes with it', async () => {
    const [first] = await samplesOf('okx-merkle-v1');
    const [account] = await samplesOf('okx-merkle-v2');
    const tree = account?.companions?.tree ?? '';
    const results = await check([
      file('a.json', first?.text ?? ''),
      file('b.json', account?.text ?? ''),
      file('tree.txt', tree),
      file('note.json', '{"hello":1}'),
    ]);
    expect(lines(results)).toEqual([
      ['a.json', 'pass'],
      ['b.json', 'pass'],
      ['note.json', 'unknown'],
    ]);
    const [, own] = results;
    expect(own?.kind === 'proof' && own.checked?.companions).toHaveProperty('tree');
    expect(countsWords(results)).toBe('3 files: 2 pass, 1 not decided');
  });

  it('finds them in archives and folders, and passes over what else is there', async () => {
    const [passing, failing] = await samplesOf('okx-merkle-v1');
    const zip = zipOf({
      'x/a.json': passing?.text ?? '',
      'x/b.json': failing?.text ?? '',
      'x/c.json': '{"n":1}',
    });
    const results = await check([
      file('okx.zip', zip),
      { ...file('f/d.json', passing?.text ?? ''), within: 'f' },
      { ...file('f/e.json', '{"n":1}'), within: 'f' },
    ]);
    expect(lines(results)).toEqual([
      ['okx.zip:x/a.json', 'pass'],
      ['okx.zip:x/b.json', 'fail'],
      ['f/d.json', 'pass'],
    ]);
  });

  it('takes more loose files than a dozen, and each that is none of a proof says so', async () => {
    const many = Array.from({ length: 30 }, (_, i) => file(`${i}.json`, '{}'));
    const results = await check([
      ...many,
      file('p.png', Buffer.from('\x89PNG\r\n\x1a\n', 'latin1')),
    ]);
    expect(results).toHaveLength(31);
    const picture = results.at(-1);
    expect(picture && resultWords(picture).outcome).toBe(
      'is a PNG picture; take the file itself or copy its text: a picture cannot be checked.',
    );
  });

  it('adds a file to the proof that was there, unless a proof comes', async () => {
    const [account] = await samplesOf('okx-merkle-v2');
    const [other] = await samplesOf('okx-merkle-v1');
    const current = { name: 'pasted text', content: account?.text ?? '' };
    const tree = file('tree.txt', account?.companions?.tree ?? '');
    const [added, ...none] = await check([tree], current);
    expect(none).toEqual([]);
    expect(added).toMatchObject({ name: 'pasted text', checked: { content: current.content } });
    expect(lines(await check([file('n.json', other?.text ?? '')], current))).toEqual([
      ['n.json', 'pass'],
    ]);
  });
});

describe('checkGiven: a text of several proofs', () => {
  it('gives each a line of its own', async () => {
    const [passing, failing] = await samplesOf('okx-merkle-v1');
    const text = `first\n${passing?.text}\n\nsecond\n${failing?.text}\n`;
    const results = await check([file('pasted text', text)]);
    expect(results.map((one) => resultWords(one).status)).toEqual(['pass', 'fail']);
    expect(results[1]?.name).toMatch(/^pasted text \(2 of 2, lines \d+ to \d+\)$/);
  });
});

describe('checkGiven: wallet files and trees', () => {
  const rows = [
    walletRow('ETH', '1', claimOf('evm', 'one')),
    walletRow('BTC', '2', claimOf('bitcoin', 'two')),
  ];
  const broken = walletRow('ETH', '3', claimOf('evm', 'three')).replace(
    /0x[0-9a-f]{40}/i,
    `0x${'12'.repeat(20)}`,
  );

  it('checks every signature of a wallet file, in an archive too, and names lines', async () => {
    const good = await check([file('okx_por.csv', walletFile(rows))]);
    expect(lines(good)).toEqual([['okx_por.csv', 'pass']]);
    const seen: Progress[] = [];
    const zip = file('por.zip', zipOf({ 'por.csv': walletFile([...rows, broken]) }));
    const [result] = await check([zip], null, [], (progress) => seen.push(progress));
    if (result?.kind !== 'wallet') throw new Error('not taken for a wallet file');
    expect(result.report).toMatchObject({ rows: 3, byStatus: { pass: 2, fail: 1 } });
    expect(result.report.notPassed).toMatchObject([{ file: 'por.zip:por.csv', line: 4 }]);
    expect(seen.some(({ rows: count }) => count === 3)).toBe(true);
  });

  it('recomputes a tree, finds its published root, and the line that is wrong', async () => {
    const [account] = await samplesOf('okx-merkle-v2');
    const tree = account?.companions?.tree ?? '';
    const root = tree.slice(0, 64);
    const known = [{ exchange: 'okx', report: '2023-03', root: `0x${root}`, source: 'test' }];
    const [held] = await check([file('tree.txt', tree)], null, known);
    expect(held).toMatchObject({ kind: 'tree', result: { status: 'pass', facts: { root } } });
    expect(held && resultWords(held).outcome).toContain('its report of March 2023');
    const [alone] = await check([file('t.zip', zipOf({ 'tree.txt': tree }))]);
    expect(alone && resultWords(alone)).toMatchObject({ status: 'pass' });
    expect(alone && resultWords(alone).outcome).toContain('not known here');
    const changed = tree.replace(/"BTC":"(\d)/g, (all, digit, at) =>
      at < 200 ? all : `"BTC":"${(Number(digit) + 1) % 10}`,
    );
    const [wrong] = await check([file('tree.txt', changed)]);
    expect(wrong).toMatchObject({
      kind: 'tree',
      result: { status: 'fail', line: expect.any(Number) },
    });
    const [cut] = await check([file('tree.txt', tree.slice(0, tree.length / 2))]);
    expect(cut).toMatchObject({ kind: 'tree', result: { status: 'unknown' } });
  });
});

const stark = sharedFile('cases/proofs/s1-sum_proof_data-16-batches.zip');
const starkUser = sharedFile('cases/proofs/s1-user_0_inclusion_proof.json');
const packed = sharedFile('cases/proofs/user.tar.gz');
const trail = sharedFile('cases/proofs/trail.zip');
const sumProof = sharedFile('vectors/okx/v2-plonky2/sum_proof_data.json');

describe.runIf(stark && starkUser)('checkGiven: what OKX ships', () => {
  it('takes the zip of 36 files of a zk-STARK report beside the user’s proof', async () => {
    const results = await check([
      file('por_904793965_proof_data.zip', readFileSync(stark ?? '')),
      file('user_0_inclusion_proof.json', readFileSync(starkUser ?? '')),
    ]);
    expect(lines(results)).toEqual([['user_0_inclusion_proof.json', 'pass']]);
    const [only] = results;
    expect(only?.kind === 'proof' && only.checked?.companions).toHaveProperty('trunk-proof');
  });

  it.runIf(packed && trail)(
    'reads a tar.gz, and a zip with bytes behind its end',
    async () => {
      const results = await check([
        file('user.tar.gz', readFileSync(packed ?? '')),
        file('trail.zip', readFileSync(trail ?? '')),
      ]);
      // A proof of Binance's newest kind, which no verdict is given on; and OKX's public file.
      const [binance, okx] = results;
      expect(binance?.name).toBe('user.tar.gz:user_config_2024.json');
      expect(okx).toMatchObject({
        name: 'trail.zip:por_1_proof_data/sum_proof_data.json',
        result: { kind: 'verdict' },
      });
    },
    60_000,
  );

  it.runIf(sumProof)(
    'verifies the global proof of a public file that comes alone',
    async () => {
      const [result] = await check([file('sum_proof_data.json', readFileSync(sumProof ?? ''))]);
      expect(result?.kind === 'proof' && result.result).toMatchObject({
        kind: 'verdict',
        verdict: { scheme: 'okx-global-proof', parts: { sums: 'pass' } },
      });
    },
    60_000,
  );
});

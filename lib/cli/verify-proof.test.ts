import {
  createReadStream,
  mkdirSync,
  mkdtempSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { buildOkxMerkleV1Tree } from '@/lib/proofs/okx-merkle-v1/build-tree';
import { sampleAccounts } from '@/lib/proofs/okx-merkle-v1/samples';
import { SCHEMES } from '@/lib/proofs/registry';
import { sharedVector } from '@/lib/testing/shared-vectors';
import { main } from './main';

process.stdout.setMaxListeners(50);

const { root, proofs } = buildOkxMerkleV1Tree(sampleAccounts(), '100000001');
let folder = '';
let good = '';
let bad = '';
let broken = '';
let other = '';
let out = '';
let err = '';

function write(name: string, text: string): string {
  const file = path.join(folder, name);
  writeFileSync(file, text);
  return file;
}

beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'ballast-verify-'));
  const text = JSON.stringify(proofs[2]);
  good = write('good.json', text);
  bad = write(
    'bad.json',
    text.replace('"BTC":"1.000069","ETH":"6.25"', '"BTC":"1.000070","ETH":"6.25"'),
  );
  broken = write('broken.json', text.slice(0, -1));
  other = write('other.json', '{"name\u202e":1,"version":1}');
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

beforeEach(() => {
  out = '';
  err = '';
  vi.spyOn(process.stdout, 'write').mockImplementation((text) => {
    out += String(text);
    return true;
  });
  vi.spyOn(process.stderr, 'write').mockImplementation((text) => {
    err += String(text);
    return true;
  });
});
afterEach(() => {
  vi.restoreAllMocks();
  process.exitCode = undefined;
});

async function verify(...args: string[]): Promise<number> {
  await main(['node', 'ballast', 'verify', 'proof', ...args]);
  return Number(process.exitCode ?? 0);
}

describe('ballast verify proof', () => {
  it('ends with 0 when every proof passes, and says what that leaves open', async () => {
    expect(await verify(good)).toBe(0);
    expect(out).toMatch(/^PASS {2}/);
    expect(out).toContain('1.000069 BTC');
    expect(out).toMatch(/Published root +Not known/);
    expect(out).toContain('does not prove:');
  });

  it('ends with 1 when a check fails, naming the step with both values', async () => {
    expect(await verify(good, bad)).toBe(1);
    expect(out).toContain('FAILED own-leaf:');
    const leaf = proofs[2]?.self.hash ?? '';
    expect(out).toContain(`expected ${leaf}`);
  });

  it('ends with 2 when a file cannot be read, and still checks the others', async () => {
    expect(await verify(broken, good)).toBe(2);
    expect(out).toMatch(/UNREADABLE .*broken\.json/);
    expect(out).toMatch(/broken\.json line 1 column \d+/);
    expect(out).toMatch(/PASS .*good\.json/);
    expect(await verify(path.join(folder, 'absent.json'))).toBe(2);
    expect(out).toContain('could not be read (ENOENT)');
  });

  it('says what it saw and what it accepts, without obeying its characters', async () => {
    expect(await verify(other)).toBe(2);
    expect(out).toContain('no known proof: an object with the fields "name\\u202e", "version"');
    expect(out).toContain('merkle_proof_file.json');
    expect(out).not.toContain('\u202e');
  });

  it('takes the public file of a report along, and checks each proof with it', async () => {
    const entry = SCHEMES.find(({ id }) => id === 'okx-merkle-v2');
    const [sample] = (await entry?.samples()) ?? [];
    const account = write('user_info_file.json', sample?.text ?? '');
    const tree = write('tree.txt', sample?.companions?.tree ?? '');
    expect(await verify(tree, account)).toBe(0);
    expect(out).toMatch(/^PASS .*user_info_file\.json/);
    expect(out).not.toContain('tree.txt');
    expect(await verify(tree)).toBe(2);
    expect(out).toContain('is no proof by itself');
  });

  it('refuses what has no end, is an empty folder, sparse or UTF-16, at once', async () => {
    const sparse = write('sparse.json', '');
    truncateSync(sparse, 2 ** 30);
    const wide = path.join(folder, 'wide.json');
    writeFileSync(wide, `\uFEFF${JSON.stringify(proofs[2])}`, 'utf16le');
    const hollow = path.join(folder, 'hollow');
    mkdirSync(hollow);
    const files = ['/dev/zero', hollow, sparse, wide, write('none.json', '')];
    expect(await verify(...files, '--json')).toBe(2);
    const codes = JSON.parse(out).map(({ error }: { error: { code: string } }) => error.code);
    expect(codes).toEqual([
      'file-too-large',
      'folder-empty',
      'file-kind',
      'file-kind',
      'file-kind',
    ]);
  });

  it('reads a pipe, which tells no size beforehand', async () => {
    const stdin = vi.spyOn(process, 'stdin', 'get');
    stdin.mockReturnValue(createReadStream(good) as unknown as typeof process.stdin);
    expect(await verify('-')).toBe(0);
    expect(out).toMatch(/^PASS {2}-/);
  });

  it('takes a proof out of an answer of the exchange’s site', async () => {
    const answer = write('answer.json', `{"code":"0","data":${JSON.stringify(proofs[2])}}`);
    expect(await verify(answer, '--root', root)).toBe(0);
    expect(out).toContain('The proof stands in data');
  });

  it('holds the proof against --root', async () => {
    expect(await verify(good, '--root', root)).toBe(0);
    expect(out).toMatch(/Published root +Pass/);
    expect(out).toContain('the root is the one you asked for');
    const changed = `${root.slice(0, -1)}${root.endsWith('0') ? '1' : '0'}`;
    expect(await verify(good, '--root', changed)).toBe(1);
    expect(out).toContain('FAILED published-root:');
    expect(await verify(good, '--root', ` 0X${root.toUpperCase()}\n`)).toBe(0);
    expect(await verify(good, '--root', root.slice(1))).toBe(1);
    expect(out).toContain('has 63 hex digits where this kind of proof has 64');
  });

  it('prints JSON that holds the whole verdict', async () => {
    expect(await verify(good, broken, '--json')).toBe(2);
    const [first, second] = JSON.parse(out);
    expect(first.verdict.parts).toMatchObject({ path: 'pass', 'published-root': 'unknown' });
    expect(first.verdict.trace.length).toBeGreaterThan(5);
    expect(second.error).toMatchObject({
      code: expect.stringMatching(/^json-/),
      place: { line: 1 },
    });
  });

  it.each([[['--root', 'not hex']], [['--with', 'nonsense=package.json']], [['--with', 'tree']]])(
    'refuses %j',
    async (args) => {
      expect(await verify(good, ...args)).toBe(2);
      expect(`${out}${err}`).not.toContain('PASS');
    },
  );
});

describe.runIf(sharedVector('okx/merkle/merkle_proof_file.json'))(
  'with the real proof of 2022',
  () => {
    it('passes, and against its published root too', async () => {
      const file = sharedVector('okx/merkle/merkle_proof_file.json') ?? '';
      const published = 'ac6b39d2a0aa8112bd1aadff5e7d4b5c2b91cd54d595262ba4367f5d2db4160d';
      expect(await verify(file, '--root', published)).toBe(0);
      expect(out).toContain('19398.33550812 USDT');
    });
  },
);

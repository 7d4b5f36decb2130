import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ecdsaClaim } from '@/lib/demo/signers/ecdsa-claims';
import { nobleSigner } from '@/lib/demo/signers/secp256k1-signer';
import { secretFrom } from '@/lib/demo/signers/synthetic-keys';
import { evmAddress } from '@/lib/signatures/addresses/evm';
import type { OwnershipClaim } from '@/lib/signatures/claim';
import { evmDigest } from '@/lib/signatures/digests';
import { verifyOwnership } from '@/lib/sources/okx/verify-ownership';
import { makeZip } from '@/lib/testing/make-zip';
import { checkWalletFiles } from './check-wallet-files';
import { VerifyPool } from './verify-pool';

const message = 'I am an OKX address';
const header = 'coin,address,amount,message,signature1,signature2,redeem script/ public key';
let folder = '';
let pool: VerifyPool;

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'ballast-wallets-'));
  pool = new VerifyPool({ threads: 2 });
});
afterAll(async () => {
  await pool.close();
  await rm(folder, { recursive: true });
});

const claims = new Map<string, OwnershipClaim>();

function claim(name: string): OwnershipClaim {
  const known = claims.get(name);
  if (known) return known;
  const secret = secretFrom(name);
  const made = ecdsaClaim(nobleSigner, { rule: evmAddress, digest: evmDigest, message, secret });
  claims.set(name, made);
  return made;
}

function line(name: string, { signedBy = name, coin = 'ETH' } = {}): string {
  return `${coin},${claim(name).address},1,${message},${claim(signedBy).signature1},,`;
}

async function check(bytes: string | Uint8Array, options: { strict?: boolean } = {}) {
  const file = path.join(folder, 'wallets.csv');
  await writeFile(file, bytes);
  return checkWalletFiles(file, { pool, ...options });
}

// The first run bundles the threads' script.
describe('checkWalletFiles', { timeout: 60_000 }, () => {
  it('counts by label, scheme, status and reason, and lists what did not pass in file order', async () => {
    const rows = Array.from({ length: 600 }, (_, i) => line(`row ${i % 7}`));
    rows[3] = line('row 3', { signedBy: 'row 4' });
    rows[590] = line('row 5', { coin: 'NO-SUCH-COIN' });
    rows[10] = 'ETH,broken';
    const report = await check([header, ...rows, ''].join('\n'));
    expect(report).toMatchObject({ rows: 599, setAside: 1 });
    expect(report.byStatus).toEqual({ pass: 597, fail: 1, 'not-bound': 0, unsupported: 1 });
    expect(report.byLabel.ETH).toMatchObject({ pass: 597, fail: 1 });
    expect(report.byScheme).toMatchObject({ evm: { pass: 597 }, none: { unsupported: 1 } });
    expect(report.byReason).toEqual({ 'address-mismatch': 1, 'unknown-coin': 1 });
    expect(report.notPassed.map((row) => [row.line, row.status])).toEqual([
      [5, 'fail'],
      [592, 'unsupported'],
    ]);
    expect(report.problems).toMatchObject([{ line: 12, code: 'missing-amount' }]);
    expect(report.leftOut).toEqual({ notPassed: 0, problems: 0 });
    expect(report.sums).toMatchObject([
      { label: 'ETH', rows: 598, computed: '0.000000000000000598', stated: null },
      { label: 'NO-SUCH-COIN', rows: 1, computed: null },
    ]);
    expect(report.files).toMatchObject([
      { layouts: ['c7'], unknownLabels: { 'NO-SUCH-COIN': 1 }, setAside: 1 },
    ]);
  });

  it('counts labels that are names of JavaScript like any other', async () => {
    const names = ['__proto__', 'constructor', 'toString'];
    const report = await check([header, ...names.map((coin) => line('a', { coin }))].join('\n'));
    const unknown = { pass: 0, fail: 0, 'not-bound': 0, unsupported: 1 };
    expect(Object.entries(report.byLabel)).toEqual(names.map((name) => [name, unknown]));
    expect(Object.keys(report.files[0]?.unknownLabels ?? {})).toEqual(names);
    expect('unsupported' in {}).toBe(false);
  });

  it('keeps its tables short however many labels a file makes up', async () => {
    const rows = Array.from({ length: 3000 }, (_, i) => line('a', { coin: `MADE-UP-${i}` }));
    const report = await check([header, ...rows].join('\n'));
    expect(report.byStatus.unsupported).toBe(3000);
    expect(Object.keys(report.byLabel)).toHaveLength(2001);
    expect(report.byLabel['all other labels']?.unsupported).toBe(1000);
  });

  it('reads all files of an archive', async () => {
    const text = (name: string) => new TextEncoder().encode(`${header}\n${line(name)}\n`);
    const zip = makeZip([
      { name: 'a.csv', bytes: text('a') },
      { name: 'staking.csv', bytes: text('b') },
    ]);
    const report = await check(zip);
    expect(report.byStatus.pass).toBe(2);
    expect(report.files.map(({ name }) => name)).toEqual([
      'wallets.csv:staking.csv',
      'wallets.csv:a.csv',
    ]);
  });

  it('strict: refuses the file at the first bad row, after rows were sent to the threads', async () => {
    const rows = Array.from({ length: 300 }, () => line('strict'));
    const text = [header, ...rows, 'ETH,broken', ''].join('\n');
    await expect(check(text, { strict: true })).rejects.toMatchObject({
      code: 'missing-amount',
      place: { file: 'wallets.csv', line: 302 },
    });
  });

  it('native and portable arithmetic agree on good and bad rows', async () => {
    const names = ['one', 'two', 'three'];
    const claimed = names.flatMap((name) => [
      claim(name),
      { ...claim(name), signature1: claim('other').signature1 },
      { ...claim(name), signature1: `0x${'ff'.repeat(64)}1b` },
      { ...claim(name), signature1: `0x${'00'.repeat(64)}1b` },
    ]);
    const rows = claimed.map((one) => ({ coin: 'ETH', network: null, audit: false, ...one }));
    const native = await pool.verify(rows);
    const portable = rows.map((row) => verifyOwnership(row));
    expect(native.map(({ status, reason }) => [status, reason?.code])).toEqual(
      portable.map(({ status, reason }) => [status, reason?.code]),
    );
    expect(new Set(native.map(({ status }) => status))).toEqual(new Set(['pass', 'fail']));
  });

  it('a pool told other texts accepts those only', async () => {
    const strangers = new VerifyPool({ threads: 1, acceptedMessages: ['hello'] });
    const row = { coin: 'ETH', network: null, audit: false, ...claim('one') };
    expect(await strangers.verify([row])).toMatchObject([
      { status: 'fail', reason: { code: 'message-not-pinned' } },
    ]);
    await strangers.close();
  });

  it('tells how many rows its lists leave out', async () => {
    const rows = Array.from({ length: 1100 }, () => line('row 0', { coin: 'NO-SUCH-COIN' }));
    const broken = Array.from({ length: 1003 }, () => 'ETH,broken');
    const report = await check([header, ...rows, ...broken, ''].join('\n'));
    expect(report.notPassed).toHaveLength(1000);
    expect(report.problems).toHaveLength(1000);
    expect(report.leftOut).toEqual({ notPassed: 100, problems: 3 });
  });
});

import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ecdsaClaim } from '@/lib/demo/signers/ecdsa-claims';
import { nobleSigner } from '@/lib/demo/signers/secp256k1-signer';
import { secretFrom } from '@/lib/demo/signers/synthetic-keys';
import { evmAddress } from '@/lib/signatures/addresses/evm';
import { evmDigest } from '@/lib/signatures/digests';

const ballast = fileURLToPath(new URL('./ballast.mjs', import.meta.url));
const message = 'I am an OKX address';
const header = 'coin,address,amount,message,signature1,signature2,redeem script/ public key';
let folder = '';

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'ballast-verify-'));
});
afterAll(() => rm(folder, { recursive: true }));

function row(signedBy: string, coin = 'ETH'): string {
  const claim = (name: string) =>
    ecdsaClaim(nobleSigner, {
      rule: evmAddress,
      digest: evmDigest,
      message,
      secret: secretFrom(name),
    });
  return `${coin},${claim('owner').address},1,${message},${claim(signedBy).signature1},,`;
}

/** The real command in a process of its own. */
function run(...args: string[]): Promise<{ code: number; out: string; err: string }> {
  return new Promise((done) => {
    execFile(process.execPath, [ballast, 'verify', 'wallets', ...args], (error, out, err) =>
      done({ code: typeof error?.code === 'number' ? error.code : 0, out, err }),
    );
  });
}

async function fileOf(...rows: string[]): Promise<string> {
  const file = path.join(folder, 'wallets.csv');
  await writeFile(file, `${[header, ...rows].join('\n')}\n`);
  return file;
}

describe('ballast verify wallets', { timeout: 60_000 }, () => {
  it('exits 0 when every row passes, and says nothing on stderr without a terminal', async () => {
    const { code, out, err } = await run(await fileOf(row('owner')));
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toContain('1 of 1 rows pass.');
  });

  it('exits 1 when a row fails, and names it', async () => {
    const { code, out } = await run(await fileOf(row('owner'), row('stranger')));
    expect(code).toBe(1);
    expect(out).toContain('wallets.csv line 3 ETH 0x');
    expect(out).toContain('1 of 2 rows pass, 1 fail.');
  });

  it('sums each label and tells where the summary of the file differs', async () => {
    const file = path.join(folder, 'summed.csv');
    const c9 = 'coin,Network,Snapshot Height,address,amount,message,signature1';
    const [, address, , , signature] = row('owner').split(',');
    const line = `ETH,ETH,1,${address},0.5,${message},${signature}`;
    await writeFile(file, ['coin,amount', 'ETH,2', '', c9, line, line, ''].join('\n'));
    const { code, out } = await run(file);
    expect(code).toBe(0);
    expect(out).toContain('ETH: 1 in the rows, 2 stated, -1 apart');
    const { out: json } = await run(file, '--json');
    expect(JSON.parse(json)).toMatchObject({
      sums: [{ label: 'ETH', asset: 'ETH', rows: 2, computed: '1', stated: '2', agrees: false }],
      leftOut: { notPassed: 0, problems: 0 },
    });
  });

  it('exits 1 when a row could not be read; strict refuses the file with 2', async () => {
    const file = await fileOf(row('owner'), 'ETH,broken');
    expect((await run(file)).code).toBe(1);
    const strict = await run(file, '--strict');
    expect(strict.code).toBe(2);
    expect(strict.err).toContain('wallets.csv line 3');
  });

  it('exits 0 for rows that cannot be checked here, 1 in strict mode', async () => {
    const file = await fileOf(row('owner', 'NO-SUCH-COIN'));
    expect((await run(file)).code).toBe(0);
    expect((await run(file, '--strict')).code).toBe(1);
  });

  it('exits 2 when the file is missing or no wallet file, or the command line is wrong', async () => {
    const missing = await run(path.join(folder, 'nothing.csv'));
    expect(missing).toMatchObject({ code: 2, out: '' });
    expect(missing.err).toContain('does not exist');
    const page = path.join(folder, 'page.csv');
    await writeFile(page, '<!doctype html>\n');
    expect((await run(page)).code).toBe(2);
    expect((await run()).code).toBe(2);
    expect((await run(page, '--threads', 'many')).code).toBe(2);
  });

  it('exits 2 when there is nothing to check', async () => {
    const { code, out } = await run(await fileOf());
    expect(code).toBe(2);
    expect(out).toContain('No rows: nothing was checked.');
  });

  it('--json prints one object with counts and the rows that did not pass', async () => {
    const { code, out } = await run(await fileOf(row('owner'), row('stranger')), '--json');
    expect(code).toBe(1);
    expect(JSON.parse(out)).toMatchObject({
      rows: 2,
      byStatus: { pass: 1, fail: 1, 'not-bound': 0, unsupported: 0 },
      notPassed: [{ line: 3, label: 'ETH', status: 'fail', code: 'address-mismatch' }],
    });
  });
});

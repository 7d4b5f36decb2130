import { createHash, createPrivateKey, createPublicKey, sign } from 'node:crypto';
import { sha3_256 } from '@noble/hashes/sha3.js';
import { base58, createBase58check } from '@scure/base';
import { concatHex, hexToBytes, keccak256, toHex } from 'viem';
import { privateKeyToAccount } from 'viem/accounts';
import { describe, expect, it } from 'vitest';
import { type OwnershipRow, verifyOwnership } from '@/lib/sources/okx/verify-ownership';
import { bytesToHex } from './bytes';
import type { OwnershipClaim } from './claim';

/** Rows signed by other people's code: viem's wallet and Node's own ed25519. */

const message = 'I am an OKX address';
const account = privateKeyToAccount(`0x${'4c'.repeat(32)}`);
const nothing = { signature2: null, script: null, eoa1: null, eoa2: null, type: null };

function outcome(coin: string, claim: Partial<OwnershipClaim>, more: Partial<OwnershipRow> = {}) {
  const row = { ...nothing, address: null, signature1: null, message, ...claim };
  const verdict = verifyOwnership({ coin, network: null, audit: false, ...row, ...more });
  return verdict.reason ? `${verdict.status} ${verdict.reason.code}` : verdict.status;
}

describe('a viem wallet', () => {
  const text = keccak256(toHex(message));

  it('signs EVM rows over the keccak of the text, and not over the text', async () => {
    const { address } = account;
    const signature1 = await account.signMessage({ message: { raw: text } });
    for (const coin of ['ETH', 'USDT-ERC20', 'OKB-X1', 'ETC', 'usdc-base', 'FIL-EVM']) {
      expect(outcome(coin, { address, signature1 })).toBe('pass');
    }
    expect(outcome('ETH', { address: address.toLowerCase(), signature1 })).toBe('pass');
    expect(outcome('ETH', { address, signature1: signature1.slice(2) })).toBe('pass');
    const plain = await account.signMessage({ message });
    expect(outcome('ETH', { address, signature1: plain })).toBe('fail address-mismatch');
  });

  it('signs TRON rows under either digest', async () => {
    const check = createBase58check((bytes: Uint8Array) =>
      createHash('sha256').update(bytes).digest(),
    );
    const address = check.encode(hexToBytes(`0x41${account.address.slice(2)}`));
    const long = concatHex([toHex('\x19TRON Signed Message:\n32'), text]);
    const short = toHex(`\x19TRON Signed Message:\n${message.length}${message}`);
    for (const bytes of [long, short]) {
      const signature1 = await account.sign({ hash: keccak256(bytes) });
      expect(outcome('USDT-TRC20', { address, signature1 })).toBe('pass');
      const other = await account.sign({ hash: keccak256(concatHex([bytes, '0x00'])) });
      expect(outcome('TRX', { address, signature1: other })).toBe('fail address-mismatch');
    }
  });

  it('signs OKC and Filecoin rows in "OKX Signed Message" form', async () => {
    const header = 'OKX Signed Message:\n';
    const framed = `${String.fromCharCode(header.length)}${header}${String.fromCharCode(message.length)}${message}`;
    const signature1 = await account.sign({ hash: keccak256(toHex(framed)) });
    const { address } = account;
    expect(outcome('OKT', { address, signature1 })).toBe('pass');
    expect(outcome('USDT-OKC20', { address, signature1, script: account.publicKey })).toBe('pass');
    expect(outcome('ETH', { address, signature1 })).toBe('fail address-mismatch');
    const owner = { address: `0x${'c0'.repeat(20)}`, signature1, eoa1: address };
    expect(outcome('OKT', owner)).toBe('pass');
  });
});

describe("Node's ed25519", () => {
  const prefix = Buffer.from('302e020100300506032b657004220420', 'hex');
  const der = Buffer.concat([prefix, Buffer.alloc(32, 7)]);
  const secret = createPrivateKey({ key: der, format: 'der', type: 'pkcs8' });
  const key = createPublicKey(secret).export({ format: 'der', type: 'spki' }).subarray(-32);
  const framed = Buffer.from(`\x14OKX Signed Message:\n\x13${message}`, 'latin1');
  const signature1 = `0x${sign(null, framed, secret).toString('hex')}`;
  const script = key.toString('hex');
  const aptos = (...parts: Uint8Array[]) => `0x${bytesToHex(sha3_256(Buffer.concat(parts)))}`;

  it('signs Solana rows', () => {
    const address = base58.encode(key);
    expect(outcome('SOL', { address, signature1, script })).toBe('pass');
    expect(outcome('USDC-SPL', { address, signature1, script: `0x${script}` })).toBe('pass');
    const bare = `0x${sign(null, Buffer.from(message), secret).toString('hex')}`;
    expect(outcome('SOL', { address, signature1: bare, script })).toBe('fail invalid-signature');
  });

  it('signs Aptos rows of both schemes of one key', () => {
    const first = aptos(key, Buffer.of(0));
    const second = aptos(Buffer.of(0, 32), key, Buffer.of(2));
    expect(outcome('APTOS', { address: first, signature1, script })).toBe('pass');
    expect(outcome('USDT-APTOS', { address: second, signature1, script })).toBe('pass');
    expect(outcome('APTOS', { address: aptos(key), signature1, script })).toBe(
      'fail address-mismatch',
    );
  });

  it('leaves Aptos accounts of several keys undecided, and those only', () => {
    const address = aptos(key, key, Buffer.of(1, 1));
    const two = { address, signature1, script: `0x${script}${script}01` };
    expect(outcome('APTOS', two)).toBe('unsupported unsupported-public-key');
    expect(outcome('APTOS', { ...two, script: `[${script},${script}]` })).toBe(
      'unsupported unsupported-public-key',
    );
    expect(outcome('APTOS', { ...two, script: `0x${script}${script}03` })).toBe(
      'fail malformed-public-key',
    );
    expect(outcome('SUI', two)).toBe('fail malformed-public-key');
  });

  it('binds no Hedera account, however it is written', () => {
    const alias = `0.0.302a300506032b6570032100${script}`;
    for (const address of ['0.0.1234', '0.0.1234-vfmkw', alias, `0x${'0'.repeat(36)}04d2`]) {
      expect(outcome('HBAR', { address, signature1, script })).toBe(
        'not-bound address-not-derived',
      );
      expect(outcome('HBAR', { address, signature1, script, eoa1: '0.0.9' })).toBe(
        'not-bound address-not-derived',
      );
    }
    expect(outcome('HBAR', { address: '0.0', signature1, script })).toBe(
      'fail undecodable-address',
    );
  });
});

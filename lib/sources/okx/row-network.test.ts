import { readFileSync } from 'node:fs';
import { base58, base64 } from '@scure/base';
import { describe, expect, it } from 'vitest';
import { ecdsaClaim } from '@/lib/demo/signers/ecdsa-claims';
import { ed25519Claim } from '@/lib/demo/signers/ed25519-claims';
import { nobleSigner } from '@/lib/demo/signers/secp256k1-signer';
import { secretFrom } from '@/lib/demo/signers/synthetic-keys';
import type { AddressRule, EcdsaKey } from '@/lib/signatures/addresses/address-rule';
import { tronAddress } from '@/lib/signatures/addresses/tron';
import { decodeHex } from '@/lib/signatures/bytes';
import { evmDigest, tronDigest } from '@/lib/signatures/digests';
import { NETWORKS, type Network, type NetworkSlug } from '@/lib/signatures/networks';
import { sharedFile } from '@/lib/testing/shared-vectors';
import { type OwnershipRow, verifyOwnership } from './verify-ownership';
import { WalletReader } from './wallets/wallet-reader';
import type { WalletRow } from './wallets/wallet-row';

const message = 'I am an OKX address';
const secret = secretFrom('a row says its network');

const evm = ecdsaClaim(nobleSigner, {
  rule: keyRule('ethereum'),
  digest: evmDigest,
  message,
  secret,
});
const tron = ecdsaClaim(nobleSigner, {
  rule: tronAddress,
  digest: tronDigest,
  message,
  secret,
});
const sol = ed25519Claim({ rule: edRule('solana'), message, secret });

function keyRule(slug: NetworkSlug): AddressRule<EcdsaKey> {
  const { rule }: Network = NETWORKS[slug];
  if (rule.scheme !== 'evm') throw new Error(slug);
  return rule.address;
}

function edRule(slug: NetworkSlug): AddressRule<Uint8Array> {
  const { rule }: Network = NETWORKS[slug];
  if (rule.scheme !== 'ed25519') throw new Error(slug);
  return rule.address;
}

function check(
  coin: string,
  network: string | null,
  claim: Omit<OwnershipRow, 'coin' | 'network' | 'audit'>,
) {
  const { status, reason, notices } = verifyOwnership({ coin, network, audit: false, ...claim });
  return { status, code: reason?.code ?? null, notices: notices.map(({ code }) => code) };
}

const passed = { status: 'pass', code: null, notices: [] };

describe('the network a row names', () => {
  it('checks a coin that is not known on a network that is', () => {
    for (const network of ['ETH', 'MONAD', 'sei-evm', 'APE_APECHAIN', 'ETH_WORLD']) {
      expect(check('NEWTOKEN', network, evm)).toEqual(passed);
    }
    expect(check('NEWTOKEN', 'TRON', tron)).toEqual(passed);
    expect(check('NEWTOKEN', 'FOGO', sol)).toEqual(passed);
    expect(check('NEWTOKEN', 'SOL', { ...evm })).toMatchObject({ code: 'undecodable-address' });
  });

  it('rules over the network its label is known on, and says so', () => {
    const elsewhere = { ...passed, notices: ['label-on-other-network'] };
    expect(check('USDG', 'XLAYER', evm)).toEqual(elsewhere);
    expect(check('USDT', 'TRON', tron)).toEqual(elsewhere);
    expect(check('ETH', 'ARBITRUM', evm)).toEqual(elsewhere);
    expect(check('ETH-ARBITRUM', 'ETH_ARBITRUM', evm)).toEqual(passed);
    // The address is none of the network named, but one of the label's.
    expect(check('USDT-TRC20', 'ETH', tron)).toEqual(elsewhere);
    expect(check('ETH', 'TRON', evm)).toEqual(elsewhere);
  });

  it('still fails a signature by somebody else', () => {
    const stranger = ecdsaClaim(nobleSigner, {
      rule: keyRule('ethereum'),
      digest: evmDigest,
      message,
      secret: secretFrom('a stranger'),
    });
    const forged = { ...evm, signature1: stranger.signature1 };
    expect(check('OKB', 'XLAYER', forged)).toMatchObject({ code: 'address-mismatch' });
    expect(check('NEWTOKEN', 'ETH', forged)).toMatchObject({ code: 'address-mismatch' });
    // Where nobody knows the network nothing is held against the row.
    expect(check('NEWTOKEN', 'NOWHERE', forged)).toMatchObject({
      status: 'unsupported',
      code: 'unknown-network',
    });
  });

  it('where nobody knows it, address and signature decide, and the verdict says so', () => {
    const told = { ...passed, notices: ['network-not-known'] };
    for (const claim of [evm, tron, sol]) expect(check('NEW', 'NOWHERE', claim)).toEqual(told);
    expect(check('USDT-TRC20', 'NOWHERE', tron)).toEqual(told);
    expect(check('NEW', 'NOWHERE', { ...evm, signature1: null })).toMatchObject({
      status: 'unsupported',
    });
    expect(check('NEW', null, evm)).toMatchObject({ code: 'unknown-coin' });
  });

  it('keeps a network whose addresses are not understood unsupported', () => {
    const row = { ...evm, address: 'SP2J6ZY48GV1EZ5V2V5RB9MP66SW86PYKKNRV9EJ7' };
    expect(check('STX', 'STX', row)).toMatchObject({ status: 'unsupported', code: 'no-scheme' });
  });
});

describe('keys and signatures of ed25519', () => {
  const bytes = decodeHex(sol.signature1 ?? '') ?? new Uint8Array();

  it('need no key cell where the address spells the key', () => {
    expect(check('SOL', 'SOL', { ...sol, script: null })).toEqual(passed);
    const aptos = ed25519Claim({ rule: edRule('aptos'), message, secret });
    expect(check('APT', 'APTOS', { ...aptos, script: null })).toMatchObject({
      code: 'missing-public-key',
    });
  });

  it.each<NetworkSlug>([
    'polkadot',
    'astar',
    'stellar',
    'algorand',
    'near',
    'multiversx',
    'casper',
  ])('%s: so do its addresses', (slug) => {
    const claim = ed25519Claim({ rule: edRule(slug), message, secret });
    expect(check('NEW', slug, { ...claim, script: null })).toEqual(passed);
    const other = ed25519Claim({
      rule: edRule(slug),
      message,
      secret: secretFrom('another'),
    });
    const forged = { ...claim, script: null, signature1: other.signature1 };
    const code = edRule(slug).keysRegisteredOnChain ? 'missing-public-key' : 'invalid-signature';
    expect(check('NEW', slug, forged)).toMatchObject({ code });
  });

  it('are read in hex, base58 and base64', () => {
    const key = decodeHex(sol.script ?? '') ?? new Uint8Array();
    const unpadded = base64.encode(bytes).replace(/=+$/, '');
    for (const signature1 of [base58.encode(bytes), base64.encode(bytes), unpadded]) {
      expect(check('SOL', 'SOL', { ...sol, signature1 })).toEqual(passed);
    }
    for (const script of [base58.encode(key), base64.encode(key)]) {
      expect(check('SOL', 'SOL', { ...sol, script })).toEqual(passed);
    }
    const short = base58.encode(bytes.subarray(10));
    expect(check('SOL', 'SOL', { ...sol, signature1: short })).toMatchObject({
      code: 'malformed-signature',
    });
  });
});

describe('cases of public bug reports', () => {
  const rowsOf = (name: string): WalletRow[] => {
    const rows: WalletRow[] = [];
    const reader = new WalletReader({ row: (row) => rows.push(row) });
    reader.push(readFileSync(sharedFile(`cases/wallets/${name}`) ?? ''));
    reader.end();
    return rows;
  };

  it.runIf(sharedFile('cases/wallets/newtoken.csv'))('are answered right', () => {
    const verdicts = (name: string) =>
      rowsOf(name).map((row) => [row.resolved.network, verifyOwnership(row).status]);
    expect(verdicts('newtoken.csv')).toEqual([
      ['ethereum', 'pass'],
      ['ethereum', 'pass'],
    ]);
    expect(verdicts('label-network.csv')).toEqual([
      ['x-layer', 'pass'],
      ['x-layer', 'pass'],
      ['ethereum', 'pass'],
      ['tron', 'pass'],
      ['solana', 'pass'],
      ['arbitrum', 'pass'],
      ['unichain', 'pass'],
    ]);
    const networks = rowsOf('networks.csv');
    expect(networks.every(({ resolved }) => resolved.network && !resolved.asset)).toBe(true);
    // The last two name Sui and Aptos beside an address of Solana.
    expect(networks.slice(0, -2).map((row) => verifyOwnership(row).status)).toEqual(
      Array(networks.length - 2).fill('pass'),
    );
    expect(verdicts('sol-without-key-cell.csv')).toEqual([['solana', 'pass']]);
  });
});

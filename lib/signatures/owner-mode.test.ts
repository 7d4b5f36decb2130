import { describe, expect, it } from 'vitest';
import { ecdsaClaim } from '@/lib/demo/signers/ecdsa-claims';
import { ed25519Claim } from '@/lib/demo/signers/ed25519-claims';
import { nobleSigner } from '@/lib/demo/signers/secp256k1-signer';
import { secretFrom } from '@/lib/demo/signers/synthetic-keys';
import { evmAddress } from './addresses/evm';
import { aptosAddress } from './addresses/move-chains';
import type { OwnershipClaim } from './claim';
import { evmDigest } from './digests';
import { verifyClaim } from './verify-claim';

const message = 'I am an OKX address';

function owner(name: string) {
  const secret = secretFrom(`owner ${name}`);
  const claim = ecdsaClaim(nobleSigner, { rule: evmAddress, digest: evmDigest, message, secret });
  return { address: claim.address, signature: claim.signature1 };
}

const [first, second] = [owner('first'), owner('second')];
const contract = `0x${'c0'.repeat(20)}`;
const validator = `0x${'ab'.repeat(48)}`;

const both: OwnershipClaim = {
  address: contract,
  message,
  signature1: first.signature,
  signature2: second.signature,
  script: null,
  eoa1: first.address,
  eoa2: second.address,
  type: null,
};

function outcome(changes: Partial<OwnershipClaim>, slug: 'ethereum' | 'tron' = 'ethereum') {
  const { status, boundTo, reason, notices } = verifyClaim({ ...both, ...changes }, slug);
  return { status, boundTo, code: reason?.code ?? null, notices: notices.map(({ code }) => code) };
}

const passed = {
  status: 'pass',
  boundTo: 'owner',
  code: null,
  notices: ['owner-control-not-proven'],
};

describe('owners that sign for an address', () => {
  it('two owners, one owner: bound to the owner, and the reader is told so', () => {
    expect(outcome({})).toEqual(passed);
    expect(outcome({ eoa2: null, signature2: null })).toEqual(passed);
  });

  it('each owner must have signed, in its own column', () => {
    const swapped = { signature1: second.signature, signature2: first.signature };
    expect(outcome(swapped)).toMatchObject({ status: 'fail', code: 'owner-mismatch' });
    expect(outcome({ signature2: first.signature })).toMatchObject({ code: 'owner-mismatch' });
    expect(outcome({ signature2: null })).toMatchObject({ code: 'missing-signature' });
  });

  it('one key in both owner columns is one owner', () => {
    const same = { eoa2: first.address, signature2: first.signature };
    expect(outcome(same)).toMatchObject({ status: 'fail', code: 'one-key-two-owners' });
  });

  it('addresses and owners must decode', () => {
    expect(outcome({ address: 'hello' })).toMatchObject({ code: 'undecodable-address' });
    expect(outcome({ eoa1: 'hello' })).toMatchObject({ code: 'malformed-owner' });
    expect(outcome({ eoa1: null })).toMatchObject({ code: 'malformed-owner' });
  });

  it('staking rows: a validator key as address; the pod of an Eigenlayer row cannot sign', () => {
    const staking = {
      type: 'Native ETH Staking',
      address: validator,
      eoa2: null,
      signature2: null,
    };
    expect(outcome(staking)).toEqual(passed);
    expect(outcome({ ...staking, address: '0xab' })).toMatchObject({ code: 'undecodable-address' });
    expect(outcome({ ...staking, eoa1: null })).toMatchObject({ code: 'malformed-owner' });
    const pod = {
      type: 'Eigenlayer Staking',
      address: validator,
      eoa2: contract,
      signature2: null,
    };
    expect(outcome(pod)).toMatchObject({ status: 'pass', boundTo: 'owner' });
    expect(outcome(pod).notices).toContain('pod-not-checked');
    const plain = { ...pod, type: 'Non Staking', eoa2: null };
    expect(outcome(plain)).toMatchObject({ code: 'undecodable-address' });
  });

  it('a validator key stands in a layout without types too, as long as an owner signs for it', () => {
    const row = { address: validator, eoa2: null, signature2: null };
    for (const type of [null, 'Liquid Staking']) {
      expect(outcome({ ...row, type })).toEqual(passed);
      expect(outcome({ ...row, type, address: validator.slice(2) })).toEqual(passed);
      expect(outcome({ ...row, type, eoa1: null })).toMatchObject({ code: 'undecodable-address' });
      expect(outcome({ ...row, type, eoa1: second.address })).toMatchObject({ status: 'fail' });
    }
    const denied = { ...row, type: 'Non Staking' };
    expect(outcome(denied)).toMatchObject({ code: 'undecodable-address' });
    expect(outcome({ ...row, address: validator.slice(0, -2) })).toMatchObject({
      code: 'undecodable-address',
    });
  });

  it('has no meaning on TRON: there the address itself must sign', () => {
    expect(outcome({}, 'tron')).toMatchObject({ status: 'fail', code: 'undecodable-address' });
  });
});

describe('a rotated Aptos key', () => {
  const claim = ed25519Claim({ rule: aptosAddress, message, secret: secretFrom('aptos') });
  const account = `0x${'de'.repeat(32)}`;

  it('passes when eoa1 is the key’s own authentication key', () => {
    const verdict = verifyClaim({ ...claim, address: account, eoa1: claim.address }, 'aptos');
    expect(verdict).toMatchObject({ status: 'pass', boundTo: 'owner' });
  });

  it('fails when eoa1 is another one, or absent', () => {
    const other = `0x${'ad'.repeat(32)}`;
    expect(verifyClaim({ ...claim, address: account, eoa1: other }, 'aptos')).toMatchObject({
      reason: { code: 'owner-mismatch' },
    });
    expect(verifyClaim({ ...claim, address: account }, 'aptos')).toMatchObject({
      reason: { code: 'address-mismatch' },
    });
  });

  it('takes addresses with and without leading zeros', () => {
    let n = 0;
    const short = () => {
      for (;;) {
        n += 1;
        const found = ed25519Claim({
          rule: aptosAddress,
          message,
          secret: secretFrom(`zero ${n}`),
        });
        if (found.address?.startsWith('0x0')) return found;
      }
    };
    const found = short();
    const stripped = found.address?.replace(/^0x0+/, '0x') ?? '';
    expect(verifyClaim({ ...found, address: stripped }, 'aptos').status).toBe('pass');
  });
});

import { schnorr } from '@noble/curves/secp256k1.js';
import { base64 } from '@scure/base';
import * as btc from '@scure/btc-signer';
import { describe, expect, it } from 'vitest';
import { hexSignature } from '@/lib/demo/signers/ecdsa-claims';
import { nobleSigner } from '@/lib/demo/signers/secp256k1-signer';
import { secretFrom } from '@/lib/demo/signers/synthetic-keys';
import { base64Signature, multisigClaim, multisigScript } from '@/lib/demo/signers/utxo-claims';
import { UTXO_NETWORKS } from './addresses/utxo-networks';
import { bytesToHex } from './bytes';
import { okxDigest } from './digests';
import { ecdsaKey } from './ecdsa-key';
import { readMultisigScript } from './multisig-script';
import { verifyClaim } from './verify-claim';

const message = 'I am an OKX address';
const network = UTXO_NETWORKS.bitcoin;
const secret = secretFrom('utxo');
const { compressed, uncompressed } = ecdsaKey(nobleSigner.publicKey(secret));
const signature1 = base64Signature(nobleSigner, { network, message, secret });
const empty = { signature2: null, script: null, eoa1: null, eoa2: null, type: null };

function statusOf(address: string | undefined, cells: Record<string, string | null>) {
  const claim = { ...empty, address: address ?? null, message, signature1, ...cells };
  const { status, reason } = verifyClaim(claim, 'bitcoin');
  return reason ? `${status} ${reason.code}` : status;
}

/** The same signature under another header byte. */
function withHeader(offset: number, signature = signature1): string {
  const bytes = base64.decode(signature);
  bytes[0] = (bytes[0] ?? 0) + offset;
  return base64.encode(bytes);
}

describe('addresses of one key', () => {
  const witness = btc.p2wpkh(compressed);
  const legacy = btc.p2pkh(compressed).address;

  it('P2WPKH, plain or flagged as such', () => {
    expect(statusOf(witness.address, {})).toBe('pass');
    expect(statusOf(witness.address, { signature1: withHeader(8) })).toBe('pass');
    expect(statusOf(witness.address, { signature1: withHeader(4) })).toBe('fail address-mismatch');
  });

  it('P2WPKH nested in P2SH, with its script', () => {
    const nested = btc.p2sh(witness);
    const script = bytesToHex(nested.redeemScript ?? new Uint8Array());
    expect(statusOf(nested.address, { script })).toBe('pass');
    const other = base64Signature(nobleSigner, { network, message, secret: secretFrom('b') });
    expect(statusOf(nested.address, { script, signature1: other })).toBe('fail foreign-key');
    expect(statusOf(nested.address, { script, signature1: withHeader(8) })).toBe(
      'fail foreign-key',
    );
  });

  it('P2WPKH nested in P2SH, without a script', () => {
    const nested = btc.p2sh(witness).address;
    expect(statusOf(nested, {})).toBe('pass');
    expect(statusOf(nested, { signature1: withHeader(4) })).toBe('pass');
    expect(statusOf(nested, { signature1: withHeader(8) })).toBe('fail missing-script');
  });

  it('P2PKH of a compressed and of an uncompressed key, each under its own flag', () => {
    const old = btc.p2pkh(uncompressed).address;
    expect(statusOf(legacy, {})).toBe('pass');
    expect(statusOf(legacy, { signature1: withHeader(-4) })).toBe('fail address-mismatch');
    expect(statusOf(old, { signature1: withHeader(-4) })).toBe('pass');
    expect(statusOf(old, {})).toBe('fail address-mismatch');
  });

  it('taproot without scripts, whose key is the signer moved by its own hash', () => {
    const plain = btc.p2tr(schnorr.getPublicKey(secret)).address;
    expect(statusOf(plain, {})).toBe('pass');
    const other = btc.p2tr(schnorr.getPublicKey(secretFrom('other'))).address;
    expect(statusOf(other, {})).toBe('fail address-mismatch');
  });

  it('a signature of an MPC wallet: hex over the OKX digest', () => {
    const mpc = hexSignature(nobleSigner, okxDigest(message), secret);
    expect(statusOf(legacy, { signature1: mpc })).toBe('pass');
    expect(statusOf(legacy, { signature1: mpc.slice(2) })).toBe('pass');
  });

  it('a second signature has no place there', () => {
    const second = base64Signature(nobleSigner, { network, message, secret: secretFrom('b') });
    expect(statusOf(legacy, { signature2: second })).toBe('fail foreign-key');
  });

  it('a header byte outside 27 to 42, and text that is no signature', () => {
    expect(statusOf(legacy, { signature1: withHeader(20) })).toBe('fail malformed-signature');
    for (const text of ['hello world', '0x1234', '!!!!', 'A'.repeat(20_000)]) {
      expect(statusOf(legacy, { signature1: text })).toBe('fail malformed-signature');
    }
  });

  it('a later witness version is unsupported', () => {
    const later = 'bc1zw508d6qejxtdg4y5r3zarvaryvaxxpcs';
    expect(statusOf(later, {})).toBe('unsupported unsupported-address');
  });
});

describe('script addresses', () => {
  const secrets = ['a', 'b', 'c'].map((name) => secretFrom(`script ${name}`));
  const keys = secrets.map((key) => ecdsaKey(nobleSigner.publicKey(key)).compressed);

  it('P2WSH nested in P2SH', () => {
    const claim = multisigClaim(nobleSigner, { network, message, secrets, witness: true });
    const script = multisigScript(2, keys);
    const { address } = btc.p2sh(btc.p2wsh({ type: 'ms', script }));
    expect(statusOf(address, claim)).toBe('pass');
    expect(statusOf(address, { ...claim, script: null })).toBe('fail missing-script');
  });

  it('header bytes of another kind of address do not count under compressed keys', () => {
    for (const witness of [false, true]) {
      const claim = multisigClaim(nobleSigner, { network, message, secrets, witness });
      const { address, ...cells } = claim;
      for (const offset of [-4, 4, 8]) {
        const altered = withHeader(offset, cells.signature1 ?? '');
        expect(statusOf(address ?? '', { ...cells, signature1: altered })).toBe(
          'fail malformed-signature',
        );
      }
    }
  });

  it('a key the script writes in full may sign under either header byte', () => {
    const pairs = secrets.map((key) => ecdsaKey(nobleSigner.publicKey(key)).uncompressed);
    const script = multisigScript(2, pairs);
    const { address } = btc.p2sh({ type: 'ms', script });
    const claim = multisigClaim(nobleSigner, { network, message, secrets, witness: false });
    const cells = { signature1: claim.signature1, signature2: claim.signature2 };
    const row = { ...cells, script: bytesToHex(script) };
    expect(statusOf(address, row)).toBe('pass');
    const old = withHeader(-4, cells.signature1 ?? '');
    expect(statusOf(address, { ...row, signature1: old })).toBe('pass');
    const flagged = withHeader(8, cells.signature1 ?? '');
    expect(statusOf(address, { ...row, signature1: flagged })).toBe('fail malformed-signature');
  });

  it('one of two needs one signature', () => {
    const input = { network, message, secrets: secrets.slice(0, 2), required: 1, witness: true };
    const claim = multisigClaim(nobleSigner, input);
    const { address, ...cells } = { ...claim, signature2: null };
    expect(statusOf(address ?? '', cells)).toBe('pass');
  });

  it('a script that is not the address, not multisig or not hex', () => {
    const claim = multisigClaim(nobleSigner, { network, message, secrets, witness: true });
    const { address, ...cells } = claim;
    const swapped = bytesToHex(multisigScript(2, [...keys].reverse()));
    expect(statusOf(address ?? '', { ...cells, script: swapped })).toBe('fail script-mismatch');
    expect(statusOf(address ?? '', { ...cells, script: 'zz' })).toBe('fail malformed-script');
    const anyone = Uint8Array.of(0x51);
    const open = btc.p2wsh({ type: 'unknown', script: anyone }).address;
    const row = { ...cells, script: bytesToHex(anyone) };
    expect(statusOf(open, row)).toBe('unsupported script-not-multisig');
  });

  it('reads the threshold from the script and refuses malformed ones', () => {
    expect(readMultisigScript(multisigScript(2, keys))?.required).toBe(2);
    const single = Uint8Array.from([33, ...(keys[0] ?? []), 0xac]);
    expect(readMultisigScript(single)?.required).toBe(1);
    expect(readMultisigScript(multisigScript(3, keys.slice(0, 2)))).toBeNull();
    const script = multisigScript(2, keys);
    expect(readMultisigScript(script.subarray(0, -1))).toBeNull();
    expect(readMultisigScript(script.subarray(1))).toBeNull();
    expect(readMultisigScript(Uint8Array.from([...script.slice(0, -2), 0x52, 0xae]))).toBeNull();
    expect(readMultisigScript(new Uint8Array())).toBeNull();
  });
});

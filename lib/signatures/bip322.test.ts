import { schnorr, secp256k1 } from '@noble/curves/secp256k1.js';
import { base64, hex } from '@scure/base';
import * as btc from '@scure/btc-signer';
import { taprootTweakPrivKey } from '@scure/btc-signer/utils.js';
import { describe, expect, it } from 'vitest';
import { secretFrom } from '@/lib/demo/signers/synthetic-keys';
import { multisigScript } from '@/lib/demo/signers/utxo-claims';
import { decodeUtxoAddress } from './addresses/utxo';
import { UTXO_NETWORKS } from './addresses/utxo-networks';
import { bip322MessageHash, verifyBip322Simple } from './bip322';
import { verifyClaim } from './verify-claim';

const { bitcoin } = UTXO_NETWORKS;

function verify(address: string, message: string, witness: Uint8Array) {
  const decoded = decodeUtxoAddress(address, bitcoin);
  if (!decoded) throw new Error(`not an address: ${address}`);
  return verifyBip322Simple(decoded, message, witness);
}

/** The virtual spend, built by an independent library. */
function virtualSpend(script: Uint8Array, message: string) {
  const options = { version: 0, allowUnknownOutputs: true, allowUnknownInputs: true } as const;
  const toSpend = new btc.Transaction({ ...options, disableScriptCheck: true });
  toSpend.addOutput({ script, amount: 0n });
  toSpend.addInput({
    txid: '00'.repeat(32),
    index: 0xffffffff,
    sequence: 0,
    finalScriptSig: btc.Script.encode(['OP_0', bip322MessageHash(message)]),
  });
  const toSign = new btc.Transaction({ ...options, disableScriptCheck: true });
  toSign.addInput({ txid: toSpend.id, index: 0, sequence: 0 });
  toSign.addOutput({ script: btc.Script.encode(['RETURN']), amount: 0n });
  return toSign;
}

function stack(...items: Uint8Array[]): Uint8Array {
  const parts = items.flatMap((item) => [Uint8Array.of(item.length), item]);
  return Uint8Array.from([items.length, ...parts.flatMap((part) => [...part])]);
}

function derSignature(digest: Uint8Array, secret: Uint8Array): Uint8Array {
  const der = secp256k1.sign(digest, secret, { prehash: false, format: 'der' });
  return Uint8Array.from([...der, 1]);
}

describe('BIP-322 simple', () => {
  it("hashes messages as the BIP's own vectors", () => {
    expect(hex.encode(bip322MessageHash(''))).toBe(
      'c90c269c4f8fcbe6880f72a721ddfbf1914268a794cbb21cfafee13770ae19f1',
    );
    expect(hex.encode(bip322MessageHash('Hello World'))).toBe(
      'f0eb03b1a75ac6d9847f55c624a99169b5dccba2a31f5b23bea77ba270de0a7a',
    );
  });

  it.each([
    [
      'bc1q9vza2e8x573nczrlzms0wvx3gsqjx7vavgkx0l',
      '',
      'AkcwRAIgM2gBAQqvZX15ZiysmKmQpDrG83avLIT492QBzLnQIxYCIBaTpOaD20qRlEylyxFSeEA2ba9YOixpX8z46TSDtS40ASECx/EgAxlkQpQ9hYjgGu6EBCPMVPwVIVJqO4XCsMvViHI=',
    ],
    [
      'bc1q9vza2e8x573nczrlzms0wvx3gsqjx7vavgkx0l',
      'Hello World',
      'AkcwRAIgZRfIY3p7/DoVTty6YZbWS71bc5Vct9p9Fia83eRmw2QCICK/ENGfwLtptFluMGs2KsqoNSk89pO7F29zJLUx9a/sASECx/EgAxlkQpQ9hYjgGu6EBCPMVPwVIVJqO4XCsMvViHI=',
    ],
    [
      'bc1ppv609nr0vr25u07u95waq5lucwfm6tde4nydujnu8npg4q75mr5sxq8lt3',
      'Hello World',
      'AUHd69PrJQEv+oKTfZ8l+WROBHuy9HKrbFCJu7U1iK2iiEy1vMU5EfMtjc+VSHM7aU0SDbak5IUZRVno2P5mjSafAQ==',
    ],
  ])("verifies the BIP's vector %s %s", (address, message, signature) => {
    const witness = base64.decode(signature);
    expect(verify(address, message, witness).ok).toBe(true);
    expect(verify(address, `${message}.`, witness)).toMatchObject({
      ok: false,
      reason: { code: 'invalid-signature' },
    });
  });

  it('agrees with another library on a P2WSH multisig and asks for the threshold', () => {
    const secrets = [1, 2, 3].map((n) => secretFrom(`bip322 ${n}`));
    const keys = secrets.map((secret) => secp256k1.getPublicKey(secret, true));
    const script = multisigScript(2, keys);
    const payment = btc.p2wsh({ type: 'ms', script });
    const digest = virtualSpend(payment.script, 'text').preimageWitnessV0(0, script, 1, 0n);
    const [first, second] = secrets.map((secret) => derSignature(digest, secret));
    const none = new Uint8Array();
    if (!first || !second || !payment.address) throw new Error('no signatures');
    expect(verify(payment.address, 'text', stack(none, first, second, script)).ok).toBe(true);
    expect(verify(payment.address, 'text', stack(none, first, first, script))).toMatchObject({
      reason: { code: 'threshold-not-met' },
    });
    expect(verify(payment.address, 'text', stack(none, first, script))).toMatchObject({
      reason: { code: 'threshold-not-met' },
    });
    const other = multisigScript(1, keys);
    expect(verify(payment.address, 'text', stack(none, first, other))).toMatchObject({
      reason: { code: 'script-mismatch' },
    });
  });

  it("agrees with another library on taproot's key path", () => {
    const secret = secretFrom('bip322 taproot');
    const payment = btc.p2tr(schnorr.getPublicKey(secret));
    const tweaked = taprootTweakPrivKey(secret);
    const digest = virtualSpend(payment.script, 'text').preimageWitnessV1(0, [payment.script], 0, [
      0n,
    ]);
    const signature = schnorr.sign(digest, tweaked);
    if (!payment.address) throw new Error('no address');
    expect(verify(payment.address, 'text', stack(signature)).ok).toBe(true);
    const named = Uint8Array.from([...signature, 0]);
    expect(verify(payment.address, 'text', stack(named))).toMatchObject({
      reason: { code: 'malformed-signature' },
    });
  });

  it('refuses stacks that are cut short, too long or empty', () => {
    const address = 'bc1q9vza2e8x573nczrlzms0wvx3gsqjx7vavgkx0l';
    for (const bytes of [[], [0], [2, 5, 1], [1, 1, 1, 1], [255], [2, 0xfe, 0, 0, 0, 0]]) {
      expect(verify(address, '', Uint8Array.from(bytes))).toMatchObject({
        reason: { code: 'malformed-signature' },
      });
    }
  });

  it('checks P2WPKH and P2WSH nested in P2SH', () => {
    const secret = secretFrom('bip322 nested');
    const key = secp256k1.getPublicKey(secret, true);
    const single = btc.p2sh(btc.p2wpkh(key));
    // BIP-143: the digest of a nested key is that of its P2PKH script code.
    const code = btc.p2pkh(key).script;
    const digest = virtualSpend(single.script, 'text').preimageWitnessV0(0, code, 1, 0n);
    const signature = derSignature(digest, secret);
    if (!single.address) throw new Error('no address');
    expect(verify(single.address, 'text', stack(signature, key)).ok).toBe(true);
    expect(verify(single.address, 'other', stack(signature, key))).toMatchObject({
      reason: { code: 'invalid-signature' },
    });
    const stranger = secp256k1.getPublicKey(secretFrom('stranger'), true);
    expect(verify(single.address, 'text', stack(signature, stranger))).toMatchObject({
      reason: { code: 'address-mismatch' },
    });
    const script = multisigScript(1, [key, stranger]);
    const several = btc.p2sh(btc.p2wsh({ type: 'ms', script }));
    const spend = virtualSpend(several.script, 'text').preimageWitnessV0(0, script, 1, 0n);
    const witness = stack(new Uint8Array(), derSignature(spend, secret), script);
    expect(verify(several.address ?? '', 'text', witness).ok).toBe(true);
  });

  it('leaves the full form undecided, whole or marked', () => {
    const address = 'bc1q9vza2e8x573nczrlzms0wvx3gsqjx7vavgkx0l';
    const full = Uint8Array.from([0, 0, 0, 0, 0, 1, 1, ...new Uint8Array(100)]);
    const undecided = { status: 'unsupported', reason: { code: 'unsupported-signature' } };
    expect(verify(address, '', full)).toMatchObject(undecided);
    const row = { address, message: 'text', signature2: null, script: null };
    const nobody = { eoa1: null, eoa2: null, type: null };
    const claim = { ...row, ...nobody, signature1: `ful${base64.encode(full)}` };
    expect(verifyClaim(claim, 'bitcoin', { acceptedMessages: ['text'] })).toMatchObject(undecided);
  });
});

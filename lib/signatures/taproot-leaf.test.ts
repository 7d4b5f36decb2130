import { schnorr } from '@noble/curves/secp256k1.js';
import * as btc from '@scure/btc-signer';
import { describe, expect, it } from 'vitest';
import { secretFrom } from '@/lib/demo/signers/synthetic-keys';
import { decodeUtxoAddress } from './addresses/utxo';
import { UTXO_NETWORKS } from './addresses/utxo-networks';
import { bip322MessageHash, verifyBip322Simple } from './bip322';
import { equalBytes } from './bytes';

const secret = (name: string) => Uint8Array.from(secretFrom(`leaf ${name}`));
const [internal, first, second] = [secret('internal'), secret('first'), secret('second')];
const oneKey = (key: Uint8Array<ArrayBuffer>) =>
  Uint8Array.from(btc.Script.encode([schnorr.getPublicKey(key), 'CHECKSIG']));
const open = Uint8Array.of(0x51);

/** The virtual spend of BIP-322, built by another library. */
function virtualSpend(script: Uint8Array) {
  const options = { version: 0, allowUnknownOutputs: true, allowUnknownInputs: true } as const;
  const toSpend = new btc.Transaction({ ...options, disableScriptCheck: true });
  toSpend.addOutput({ script, amount: 0n });
  toSpend.addInput({
    txid: '00'.repeat(32),
    index: 0xffffffff,
    sequence: 0,
    finalScriptSig: btc.Script.encode(['OP_0', bip322MessageHash('text')]),
  });
  const toSign = new btc.Transaction({ ...options, disableScriptCheck: true });
  toSign.addInput({ txid: toSpend.id, index: 0, sequence: 0 });
  toSign.addOutput({ script: btc.Script.encode(['RETURN']), amount: 0n });
  return toSign;
}

function stack(...items: Uint8Array[]): Uint8Array {
  return Uint8Array.from([items.length, ...items.flatMap((item) => [item.length, ...item])]);
}

function payTo(...scripts: Uint8Array[]) {
  const tree = scripts.map((script) => ({ script }));
  const payment = btc.p2tr(schnorr.getPublicKey(internal), tree, undefined, true);
  const address = decodeUtxoAddress(payment.address ?? '', UTXO_NETWORKS.bitcoin);
  if (!address) throw new Error('no address');
  const controlOf = (script: Uint8Array) => {
    const found = payment.tapLeafScript?.find(([, leaf]) => equalBytes(leaf.slice(0, -1), script));
    if (!found) throw new Error('no such leaf');
    return btc.TaprootControlBlock.encode(found[0]);
  };
  const sign = (script: Uint8Array<ArrayBuffer>, key: Uint8Array<ArrayBuffer>, hashType = 0) => {
    const spend = virtualSpend(payment.script);
    const outputs = [payment.script];
    const digest = spend.preimageWitnessV1(0, outputs, hashType, [0n], -1, script, 0xc0);
    return schnorr.sign(digest, key);
  };
  const outcome = (...items: Uint8Array[]) => {
    const result = verifyBip322Simple(address, 'text', stack(...items));
    return result.ok ? 'good' : `${result.status} ${result.reason.code}`;
  };
  return { controlOf, sign, outcome };
}

describe("taproot's script path", () => {
  const [script, other] = [oneKey(first), oneKey(second)];
  const { controlOf, sign, outcome } = payTo(script, other, open);
  const control = controlOf(script);
  const signature = sign(script, first);

  it('a script of one key, signed by that key', () => {
    expect(outcome(signature, script, control)).toBe('good');
    const all = Uint8Array.from([...sign(script, first, 1), 1]);
    expect(outcome(all, script, control)).toBe('good');
    expect(outcome(sign(other, second), other, controlOf(other))).toBe('good');
  });

  it('another key, another script, another place', () => {
    const invalid = 'fail invalid-signature';
    expect(outcome(sign(script, second), script, control)).toBe(invalid);
    expect(outcome(sign(other, first), script, control)).toBe(invalid);
    expect(outcome(signature, other, control)).toBe('fail script-mismatch');
    expect(outcome(signature, oneKey(internal), control)).toBe('fail script-mismatch');
    const flipped = Uint8Array.from([(control[0] ?? 0) ^ 1, ...control.slice(1)]);
    expect(outcome(signature, script, flipped)).toBe('fail script-mismatch');
    const nowhere = Uint8Array.from([...control.slice(0, 1), ...new Uint8Array(32).fill(0xff)]);
    expect(outcome(signature, script, nowhere)).toBe('fail script-mismatch');
  });

  it('witnesses of another shape', () => {
    const malformed = 'fail malformed-signature';
    expect(outcome(signature, script, control.slice(0, -1))).toBe(malformed);
    expect(outcome(signature, signature, script, control)).toBe(malformed);
    expect(outcome(script, control)).toBe(malformed);
    expect(outcome(signature.slice(1), script, control)).toBe(malformed);
    expect(outcome(signature, script, control, Uint8Array.of(0x50))).toBe(
      'unsupported unsupported-signature',
    );
  });

  it('leaves other scripts of the address undecided', () => {
    expect(outcome(signature, open, controlOf(open))).toBe('unsupported script-not-multisig');
  });
});

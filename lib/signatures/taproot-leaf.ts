import { secp256k1 } from '@noble/curves/secp256k1.js';
import { bytesToHex, concatBytes, equalBytes, varBytes } from './bytes';
import { failed, good, type Result, unsupported } from './outcome';
import { taggedHash } from './tagged-hash';

/** A script of a taproot address that asks for one key's signature. */
export type TaprootLeaf = { key: Uint8Array; leaf: Uint8Array };

const ANNEX = 0x50;
const TAPSCRIPT = 0xc0;
const CHECKSIG = 0xac;
const MOST_STEPS = 128;

/**
 * Reads the script path of a taproot witness (BIP-341): the last item must prove that the script before
 * it is one of the address's. Of the scripts only `<key> OP_CHECKSIG` is known here.
 */
export function readTaprootLeaf(
  program: Uint8Array,
  witness: readonly Uint8Array[],
): Result<TaprootLeaf> {
  const control = witness.at(-1) ?? new Uint8Array();
  const script = witness.at(-2) ?? new Uint8Array();
  if (control[0] === ANNEX) return unsupported('unsupported-signature', 'It carries an annex.');
  const steps = (control.length - 33) / 32;
  if (!Number.isInteger(steps) || steps < 0 || steps > MOST_STEPS) {
    return failed('malformed-signature', "The witness's control block is cut short or too long.");
  }
  const head = control[0] ?? 0;
  const leaf = taggedHash('TapLeaf', Uint8Array.of(head & 0xfe), varBytes(script));
  if (!equalBytes(outputKey(control, leaf), concatBytes(Uint8Array.of(2 + (head & 1)), program))) {
    return failed('script-mismatch', "The witness's script is not the address's.");
  }
  const key = script.subarray(1, 33);
  const isOneKey = script.length === 34 && script[0] === 32 && script[33] === CHECKSIG;
  return isOneKey && (head & 0xfe) === TAPSCRIPT
    ? good({ key, leaf })
    : unsupported('script-not-multisig', 'Only taproot scripts of one key are checked here.');
}

/** The key a control block leads to, compressed; empty where it leads nowhere. */
function outputKey(control: Uint8Array, leaf: Uint8Array): Uint8Array {
  let root = leaf;
  for (let at = 33; at < control.length; at += 32) {
    const beside = control.subarray(at, at + 32);
    const [first, second] = bytesToHex(root) < bytesToHex(beside) ? [root, beside] : [beside, root];
    root = taggedHash('TapBranch', first, second);
  }
  const internal = control.subarray(1, 33);
  const tweak = BigInt(`0x${bytesToHex(taggedHash('TapTweak', internal, root))}`);
  try {
    return secp256k1.Point.fromBytes(concatBytes(Uint8Array.of(2), internal))
      .add(secp256k1.Point.BASE.multiplyUnsafe(tweak))
      .toBytes(true);
  } catch {
    return new Uint8Array();
  }
}

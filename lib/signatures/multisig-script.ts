import { compressPublicKey } from './ecdsa-key';

/** A script that asks for `required` signatures of the given keys. */
export type MultisigScript = {
  required: number;
  /** Compressed, however the script writes them. */
  keys: readonly Uint8Array[];
  /** Whether the script writes the key of the same place in full. */
  inFull: readonly boolean[];
};

const CHECKMULTISIG = 0xae;
const CHECKSIG = 0xac;
const OP_1 = 0x51;
const OP_16 = 0x60;
const MOST_KEYS = 20;

/**
 * Reads `m <key>… n OP_CHECKMULTISIG`, or `<key> OP_CHECKSIG` as one of one. Null for any other
 * script: the threshold is read from the script itself, never assumed to be two of three.
 */
export function readMultisigScript(script: Uint8Array): MultisigScript | null {
  const last = script.at(-1);
  if (last === CHECKSIG) return readSingleKey(script);
  const required = smallNumber(script[0]);
  const total = smallNumber(script.at(-2));
  if (last !== CHECKMULTISIG || required === null || total === null) return null;
  const keys: Uint8Array[] = [];
  const inFull: boolean[] = [];
  let at = 1;
  while (at < script.length - 2) {
    const length = script[at] ?? 0;
    const key = compressPublicKey(script.subarray(at + 1, at + 1 + length));
    if (!key || (length !== 33 && length !== 65) || keys.length === MOST_KEYS) return null;
    keys.push(key);
    inFull.push(length === 65);
    at += 1 + length;
  }
  const whole = at === script.length - 2 && keys.length === total && required <= total;
  return whole ? { required, keys, inFull } : null;
}

function readSingleKey(script: Uint8Array): MultisigScript | null {
  const length = script[0];
  if (length !== script.length - 2 || (length !== 33 && length !== 65)) return null;
  const key = compressPublicKey(script.subarray(1, -1));
  return key ? { required: 1, keys: [key], inFull: [length === 65] } : null;
}

function smallNumber(op: number | undefined): number | null {
  return op !== undefined && op >= OP_1 && op <= OP_16 ? op - OP_1 + 1 : null;
}

import { secp256k1 } from '@noble/curves/secp256k1.js';
import type { EcdsaKey } from './addresses/address-rule';
import { hash160 } from './addresses/hash160';
import type { UtxoAddress } from './addresses/utxo';
import { bytesToHex, concatBytes, equalBytes } from './bytes';
import { type Checking, failed, good, type Result } from './outcome';
import { taggedHash } from './tagged-hash';
import type { SignatureFlag } from './utxo-signature';

export type RecoveredKey = { key: EcdsaKey; flag: SignatureFlag };

/** Addresses of one key: P2PKH, P2WPKH, taproot without scripts, and P2WPKH nested in P2SH. */
export function bindSingleKey(
  check: Checking,
  address: UtxoAddress,
  keys: readonly RecoveredKey[],
): Result<true> {
  const [signer, ...others] = keys;
  if (!signer) return failed('missing-signature', 'There is no signature.');
  if (others.length > 0) {
    return failed('foreign-key', 'The address is of one key, but several signatures are given.');
  }
  const program = singleKeyProgram(address, signer);
  const ok = check.compare('program', "The key's address", {
    expected: address.program,
    computed: program,
    ok: program !== null && equalBytes(program, address.program),
  });
  return ok ? good(true) : failed('address-mismatch', "The signer's key is not the address's key.");
}

/** The 20-byte program of the witness script of one key, as P2SH wraps it. */
export function nestedKeyHash({ key, flag }: RecoveredKey): Uint8Array | null {
  if (flag !== 'compressed' && flag !== 'nested-witness') return null;
  return hash160(concatBytes(Uint8Array.of(0, 20), hash160(key.compressed)));
}

/** What an address of this kind commits to for this key; null when the signature's flag rules it out. */
function singleKeyProgram({ kind }: UtxoAddress, { key, flag }: RecoveredKey): Uint8Array | null {
  if (kind === 'p2pkh') {
    if (flag === 'uncompressed') return hash160(key.uncompressed);
    return flag === 'compressed' ? hash160(key.compressed) : null;
  }
  if (flag !== 'compressed' && flag !== 'witness') return null;
  return kind === 'p2tr' ? taprootOutputKey(key.compressed) : hash160(key.compressed);
}

/** BIP-86: the internal key moved by the hash of itself, no scripts. */
function taprootOutputKey(compressed: Uint8Array): Uint8Array {
  const x = compressed.subarray(1);
  const internal = secp256k1.Point.fromBytes(concatBytes(Uint8Array.of(2), x));
  const tweak = BigInt(`0x${bytesToHex(taggedHash('TapTweak', x))}`) % secp256k1.Point.Fn.ORDER;
  return internal.add(secp256k1.Point.BASE.multiplyUnsafe(tweak)).toBytes(true).subarray(1);
}

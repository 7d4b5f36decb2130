import { schnorr, secp256k1 } from '@noble/curves/secp256k1.js';
import { hash160 } from './addresses/hash160';
import { outputScript, type UtxoAddress } from './addresses/utxo';
import { concatBytes, equalBytes, utf8ToBytes, varBytes } from './bytes';
import { sha256 } from './hashes';
import { readMultisigScript } from './multisig-script';
import { failed, good, type Result, unsupported } from './outcome';
import { taggedHash } from './tagged-hash';
import { readTaprootLeaf } from './taproot-leaf';
import { looksLikeTransaction, readWitness } from './witness-stack';

const ZERO_4 = new Uint8Array(4);
const ZERO_8 = new Uint8Array(8);
const SIGHASH_ALL = 1;
/** One output of value zero that only says OP_RETURN. */
const OUTPUTS = concatBytes(ZERO_8, varBytes(Uint8Array.of(0x6a)));

/**
 * BIP-322 "simple": the witness of a virtual transaction that spends from the address. Returns the
 * keys that signed. P2WPKH and P2WSH multisig, both also nested in P2SH, and taproot's key path are
 * checked, and its script path where the script is of one key; the "full" form is not.
 */
export function verifyBip322Simple(
  address: UtxoAddress,
  message: string,
  witness: Uint8Array,
): Result<Uint8Array[]> {
  const script = outputScript(address);
  if (looksLikeTransaction(witness)) {
    return unsupported('unsupported-signature', "BIP-322's full form is not checked here.");
  }
  const items = readWitness(witness);
  if (!items)
    return failed('malformed-signature', 'The signature is not a witness stack of BIP-322.');
  if (!script)
    return unsupported('unsupported-address', 'A later witness version cannot be checked.');
  const outpoint = concatBytes(toSpendId(script, message), ZERO_4);
  switch (address.kind) {
    case 'p2wpkh':
      return verifyKeyHash(address, items, outpoint);
    case 'p2wsh':
      return verifyScriptHash(address, items, outpoint);
    case 'p2sh':
      return verifyNested(address, items, outpoint);
    case 'p2tr':
      return verifyTaproot(address, items, outpoint, script);
    default:
      return unsupported('unsupported-address', `BIP-322 for ${address.kind} is not checked here.`);
  }
}

export function bip322MessageHash(message: string): Uint8Array {
  return taggedHash('BIP0322-signed-message', utf8ToBytes(message));
}

/** Id of the virtual transaction whose only output carries the address's script. */
function toSpendId(script: Uint8Array, message: string): Uint8Array {
  const input = concatBytes(
    new Uint8Array(32),
    new Uint8Array(4).fill(0xff),
    varBytes(concatBytes(Uint8Array.of(0, 32), bip322MessageHash(message))),
    ZERO_4,
  );
  const output = concatBytes(ZERO_8, varBytes(script));
  const one = Uint8Array.of(1);
  return sha256(sha256(concatBytes(ZERO_4, one, input, one, output, ZERO_4)));
}

/** BIP-143 digest of the virtual spend's only input. */
function segwitDigest(scriptCode: Uint8Array, outpoint: Uint8Array): Uint8Array {
  const twice = (bytes: Uint8Array) => sha256(sha256(bytes));
  const parts = [ZERO_4, twice(outpoint), twice(ZERO_4), outpoint, varBytes(scriptCode), ZERO_8];
  const tail = [ZERO_4, twice(OUTPUTS), ZERO_4, Uint8Array.of(SIGHASH_ALL, 0, 0, 0)];
  return twice(concatBytes(...parts, ...tail));
}

function verifyKeyHash(
  { program }: UtxoAddress,
  [signature, key, ...more]: readonly Uint8Array[],
  outpoint: Uint8Array,
): Result<Uint8Array[]> {
  if (!signature || !key || more.length > 0) {
    return failed('malformed-signature', 'A key-hash witness holds a signature and a key.');
  }
  if (!equalBytes(hash160(key), program)) {
    return failed('address-mismatch', "The witness's key is not the address's.");
  }
  const code = outputScript({ kind: 'p2pkh', program }) ?? new Uint8Array();
  return verifyDer(signature, segwitDigest(code, outpoint), key)
    ? good([key])
    : failed('invalid-signature', "The witness's signature does not verify.");
}

function verifyScriptHash(
  { program }: UtxoAddress,
  items: readonly Uint8Array[],
  outpoint: Uint8Array,
): Result<Uint8Array[]> {
  const script = items.at(-1) ?? new Uint8Array();
  if (!equalBytes(sha256(script), program)) {
    return failed('script-mismatch', "The witness's script is not the address's.");
  }
  const multisig = readMultisigScript(script);
  if (!multisig) return unsupported('script-not-multisig', 'Only multisig scripts are checked.');
  // OP_CHECKMULTISIG takes one item too many, an empty one; a single-key script does not.
  const signatures = items.slice(script.at(-1) === 0xae ? 1 : 0, -1);
  const digest = segwitDigest(script, outpoint);
  const signers: Uint8Array[] = [];
  let at = 0;
  for (const signature of signatures) {
    while (at < multisig.keys.length) {
      const key = multisig.keys[at] ?? new Uint8Array();
      at += 1;
      if (verifyDer(signature, digest, key)) {
        signers.push(key);
        break;
      }
    }
  }
  return signatures.length === multisig.required && signers.length === multisig.required
    ? good(signers)
    : failed('threshold-not-met', `${signers.length} of ${multisig.required} keys signed.`);
}

/**
 * Witness programs nested in P2SH: the digest is that of the program inside, and what the address
 * commits to follows from the witness's last item, a key or a script.
 */
function verifyNested(
  { program }: UtxoAddress,
  items: readonly Uint8Array[],
  outpoint: Uint8Array,
): Result<Uint8Array[]> {
  const last = items.at(-1) ?? new Uint8Array();
  for (const [kind, inner] of [
    ['p2wpkh', hash160(last)],
    ['p2wsh', sha256(last)],
  ] as const) {
    const redeem = outputScript({ kind, program: inner }) ?? new Uint8Array();
    if (!equalBytes(hash160(redeem), program)) continue;
    const address: UtxoAddress = { kind, program: inner };
    return kind === 'p2wpkh'
      ? verifyKeyHash(address, items, outpoint)
      : verifyScriptHash(address, items, outpoint);
  }
  return failed('address-mismatch', "The witness's key or script is not the address's.");
}

function verifyTaproot(
  { program }: UtxoAddress,
  items: readonly Uint8Array[],
  outpoint: Uint8Array,
  script: Uint8Array,
): Result<Uint8Array[]> {
  const signed = signedLeaf(program, items);
  if (!signed.ok) return signed;
  const { key, signature, leaf } = signed.value;
  const hashType = signature.length === 64 ? 0 : signature[64];
  // A 65th byte may not say "default", which is what leaving it out says.
  if (signature.length > 65 || (hashType !== 0 && hashType !== SIGHASH_ALL)) {
    return failed('malformed-signature', 'A taproot witness holds a signature of 64 or 65 bytes.');
  }
  if (signature.length === 65 && hashType === 0) {
    return failed('malformed-signature', 'A taproot signature of 65 bytes names its hash type.');
  }
  const digest = taprootDigest(outpoint, script, { hashType, leaf });
  return schnorr.verify(signature.subarray(0, 64), digest, key)
    ? good([key])
    : failed('invalid-signature', 'The taproot signature does not verify.');
}

type SignedLeaf = { key: Uint8Array; signature: Uint8Array; leaf: Uint8Array | null };

/** Which key must have signed: the address's own, or that of the script the witness ends with. */
function signedLeaf(program: Uint8Array, items: readonly Uint8Array[]): Result<SignedLeaf> {
  const [signature, ...more] = items;
  if (!signature) return failed('malformed-signature', 'The witness is empty.');
  if (more.length === 0) return good({ key: program, signature, leaf: null });
  const found = readTaprootLeaf(program, items);
  if (!found.ok) return found;
  const { key, leaf } = found.value;
  return items.length === 3
    ? good({ key, signature, leaf })
    : failed('malformed-signature', 'A script of one key takes one signature.');
}

/** BIP-341 digest of the virtual spend's only input; with a leaf that of its script path (BIP-342). */
function taprootDigest(
  outpoint: Uint8Array,
  script: Uint8Array,
  { hashType, leaf }: { hashType: number; leaf: Uint8Array | null },
): Uint8Array {
  const leafPart = leaf ? [leaf, Uint8Array.of(0, 0xff, 0xff, 0xff, 0xff)] : [];
  return taggedHash(
    'TapSighash',
    Uint8Array.of(0, hashType),
    ZERO_4,
    ZERO_4,
    sha256(outpoint),
    sha256(ZERO_8),
    sha256(varBytes(script)),
    sha256(ZERO_4),
    sha256(OUTPUTS),
    Uint8Array.of(leaf ? 2 : 0),
    ZERO_4,
    ...leafPart,
  );
}

/** A DER signature with its hash type at the end, which must be "all"; low s only. */
function verifyDer(signature: Uint8Array, digest: Uint8Array, key: Uint8Array): boolean {
  if (signature.at(-1) !== SIGHASH_ALL) return false;
  try {
    return secp256k1.verify(signature.subarray(0, -1), digest, key, {
      prehash: false,
      format: 'der',
      lowS: true,
    });
  } catch {
    return false;
  }
}

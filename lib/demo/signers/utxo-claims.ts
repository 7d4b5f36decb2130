import { sha256 } from '@noble/hashes/sha2.js';
import { base64, bech32 } from '@scure/base';
import { encodeBase58Check } from '@/lib/signatures/addresses/base58-check';
import { hash160 } from '@/lib/signatures/addresses/hash160';
import type { UtxoNetwork } from '@/lib/signatures/addresses/utxo-networks';
import { bytesToHex, concatBytes } from '@/lib/signatures/bytes';
import type { OwnershipClaim } from '@/lib/signatures/claim';
import { signedMessageDigest } from '@/lib/signatures/digests';
import { ecdsaKey } from '@/lib/signatures/ecdsa-key';
import type { Secp256k1Signer } from './secp256k1-signer';

const COMPRESSED = 31;

/** base64 of header ‖ r ‖ s under the coin's own message header. */
export function base64Signature(
  signer: Secp256k1Signer,
  { network, message, secret }: { network: UtxoNetwork; message: string; secret: Uint8Array },
): string {
  const digest = signedMessageDigest(network.messageHeader, message);
  const { rs, recovery } = signer.sign(digest, secret);
  return base64.encode(concatBytes(Uint8Array.of(COMPRESSED + recovery), rs));
}

/** P2PKH: the address of one key. */
export function keyHashClaim(
  signer: Secp256k1Signer,
  input: { network: UtxoNetwork; message: string; secret: Uint8Array },
): OwnershipClaim {
  const { compressed } = ecdsaKey(signer.publicKey(input.secret));
  const version = Uint8Array.from(input.network.keyHash[0] ?? []);
  return {
    address: encodeBase58Check(concatBytes(version, hash160(compressed))),
    message: input.message,
    signature1: base64Signature(signer, input),
    signature2: null,
    script: null,
    eoa1: null,
    eoa2: null,
    type: null,
  };
}

/** The plain script that asks for `required` of the keys. */
export function multisigScript(required: number, keys: readonly Uint8Array[]): Uint8Array {
  return concatBytes(
    Uint8Array.of(0x50 + required),
    ...keys.map((key) => concatBytes(Uint8Array.of(key.length), key)),
    Uint8Array.of(0x50 + keys.length, 0xae),
  );
}

/**
 * P2SH or P2WSH multisig as OKX publishes it: the script, and the first two keys' signatures.
 * `required` is what the script asks for.
 */
export function multisigClaim(
  signer: Secp256k1Signer,
  {
    network,
    message,
    secrets,
    required = 2,
    witness,
  }: {
    network: UtxoNetwork;
    message: string;
    secrets: readonly Uint8Array[];
    required?: number;
    witness: boolean;
  },
): OwnershipClaim {
  const keys = secrets.map((secret) => ecdsaKey(signer.publicKey(secret)).compressed);
  const script = multisigScript(required, keys);
  const signatures = secrets
    .slice(0, 2)
    .map((secret) => base64Signature(signer, { network, message, secret }));
  return {
    address: witness ? witnessAddress(network, sha256(script)) : scriptAddress(network, script),
    message,
    signature1: signatures[0] ?? null,
    signature2: signatures[1] ?? null,
    script: bytesToHex(script),
    eoa1: null,
    eoa2: null,
    type: null,
  };
}

/** P2SH address of a script. */
export function scriptAddress(network: UtxoNetwork, script: Uint8Array): string {
  const version = Uint8Array.from(network.scriptHash[0] ?? []);
  return encodeBase58Check(concatBytes(version, hash160(script)));
}

/** Version 0 witness address of a program of 20 or 32 bytes. */
export function witnessAddress(network: UtxoNetwork, program: Uint8Array): string {
  return bech32.encode(network.segwitPrefix ?? '', [0, ...bech32.toWords(program)]);
}

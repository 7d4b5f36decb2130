import { bls12_381 } from '@noble/curves/bls12-381.js';
import { ripemd160 } from '@noble/hashes/legacy.js';
import { base58 } from '@scure/base';
import { getPublicKey, sign } from '@scure/starknet';
import { starknetAddress } from '@/lib/signatures/addresses/starknet';
import { BLS_DOMAIN } from '@/lib/signatures/bls';
import { bytesToHex, concatBytes, utf8ToBytes } from '@/lib/signatures/bytes';
import type { OwnershipClaim } from '@/lib/signatures/claim';
import { eosDigest, evmDigest } from '@/lib/signatures/digests';
import { ecdsaKey } from '@/lib/signatures/ecdsa-key';
import { starknetMessageHash } from '@/lib/signatures/starknet';
import type { Secp256k1Signer } from './secp256k1-signer';

const NOTHING = { signature2: null, script: null, eoa1: null, eoa2: null, type: null } as const;

/** A secret below the order of a smaller curve: its highest bits are cleared. */
function below(secret: Uint8Array, mask: number): Uint8Array {
  const smaller = Uint8Array.from(secret);
  smaller[0] = (smaller[0] ?? 0) & mask;
  return smaller;
}

/** An Ethereum validator, whose address is its BLS key. */
export function validatorClaim(message: string, secret: Uint8Array): OwnershipClaim {
  const scheme = bls12_381.longSignatures;
  const key = below(secret, 0x3f);
  const signature = scheme.sign(scheme.hash(evmDigest(message), BLS_DOMAIN), key);
  return {
    ...NOTHING,
    address: `0x${scheme.getPublicKey(key).toHex()}`,
    message,
    signature1: `0x${signature.toHex()}`,
  };
}

/** A Starknet account of the first class that OKX uses. */
export function starknetClaim(message: string, secret: Uint8Array): OwnershipClaim {
  const key = bytesToHex(below(secret, 0x03));
  const publicKey = bytesToHex(getPublicKey(key).subarray(1, 33));
  const address = starknetAddress.derive(BigInt(`0x${publicKey}`))[0] ?? '';
  const { r, s } = sign(starknetMessageHash(BigInt(address), message), key);
  const hex = (part: bigint) => part.toString(16).padStart(64, '0');
  return {
    ...NOTHING,
    address,
    message,
    script: `0x${publicKey}`,
    signature1: `0x${hex(r)}${hex(s)}`,
  };
}

/** An EOS account: its name is not derived from its key. */
export function eosClaim(
  signer: Secp256k1Signer,
  { name, message, secret }: { name: string; message: string; secret: Uint8Array },
): OwnershipClaim {
  const { rs, recovery } = signer.sign(eosDigest(message), secret);
  const text = (prefix: string, payload: Uint8Array, keyType: string) => {
    const checksum = ripemd160(concatBytes(payload, utf8ToBytes(keyType))).subarray(0, 4);
    return prefix + base58.encode(concatBytes(payload, checksum));
  };
  const { compressed } = ecdsaKey(signer.publicKey(secret));
  return {
    ...NOTHING,
    address: name,
    message,
    script: text('EOS', compressed, ''),
    signature1: text('SIG_K1_', concatBytes(Uint8Array.of(31 + recovery), rs), 'K1'),
  };
}

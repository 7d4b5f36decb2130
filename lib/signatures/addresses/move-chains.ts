import { blake2b } from '@noble/hashes/blake2.js';
import { sha3_256 } from '@noble/hashes/sha3.js';
import { bech32 } from '@scure/base';
import { bytesToHex, concatBytes } from '../bytes';
import type { AddressRule } from './address-rule';

const ED25519_SCHEME = Uint8Array.of(0);
/** Aptos's newer scheme of one key of any kind: the kind (0 is ed25519), the key's length, then the scheme. */
const ANY_KEY_ED25519 = Uint8Array.of(0, 32);
const SINGLE_KEY_SCHEME = Uint8Array.of(2);

/** 32 bytes of hex; both chains let leading zeros be left out. */
function canonicalAccount(address: string): string | null {
  const digits = /^0[xX]([0-9a-fA-F]{1,64})$/.exec(address)?.[1];
  return digits ? `0x${digits.toLowerCase().padStart(64, '0')}` : null;
}

/**
 * The authentication key of a single ed25519 key, which is the address until the key is rotated: in
 * the first scheme, which OKX's own tool knows, or in that of a single key of any kind.
 */
export const aptosAddress: AddressRule<Uint8Array> = {
  canonical: canonicalAccount,
  derive: (publicKey) =>
    [
      concatBytes(publicKey, ED25519_SCHEME),
      concatBytes(ANY_KEY_ED25519, publicKey, SINGLE_KEY_SCHEME),
    ].map((preimage) => `0x${bytesToHex(sha3_256(preimage))}`),
  severalKeys: true,
};

/** Sui: blake2b-256 of the scheme's flag and the key. */
export const suiAddress: AddressRule<Uint8Array> = {
  canonical: canonicalAccount,
  derive: (publicKey) => [
    `0x${bytesToHex(blake2b(concatBytes(ED25519_SCHEME, publicKey), { dkLen: 32 }))}`,
  ],
};

/**
 * IOTA: blake2b-256 of the key alone, in hex, or (before 2025) in bech32 behind a byte 0. OKX's tool
 * takes any address; here another one is no proof, since a Move account may be kept by other means.
 */
export const iotaAddress: AddressRule<Uint8Array> = {
  canonical: (address) => canonicalAccount(address) ?? stardustAccount(address),
  derive: (publicKey) => [`0x${bytesToHex(blake2b(publicKey, { dkLen: 32 }))}`],
  keysRegisteredOnChain: true,
};

function stardustAccount(address: string): string | null {
  const decoded = bech32.decodeUnsafe(address);
  if (decoded?.prefix !== 'iota') return null;
  const bytes = bech32.fromWordsUnsafe(decoded.words);
  return bytes && bytes.length === 33 && bytes[0] === 0 ? `0x${bytesToHex(bytes.slice(1))}` : null;
}

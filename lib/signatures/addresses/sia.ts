import { blake2b } from '@noble/hashes/blake2.js';
import { bytesToHex, concatBytes, decodeHexOf, equalBytes, utf8ToBytes } from '../bytes';
import type { AddressRule } from './address-rule';

/**
 * Sia: the Merkle root of the conditions under which coins move (time lock, keys, number of
 * signatures), then six bytes of checksum. One key, no lock, one signature is what a wallet makes.
 * Other conditions hide in the hash, so another address contradicts nothing (OKX's tool takes any).
 */
export const siaAddress: AddressRule<Uint8Array> = {
  canonical(address) {
    const bytes = /^[0-9a-fA-F]{76}$/.test(address) ? decodeHexOf(address, 38) : null;
    if (!bytes || !equalBytes(checksum(bytes.subarray(0, 32)), bytes.subarray(32))) return null;
    return address.toLowerCase();
  },
  derive(publicKey) {
    const key = concatBytes(ED25519, number(32), publicKey);
    const root = node(node(leaf(number(0)), leaf(key)), leaf(number(1)));
    return [bytesToHex(concatBytes(root, checksum(root)))];
  },
  keysRegisteredOnChain: true,
};

const ED25519 = concatBytes(utf8ToBytes('ed25519'), new Uint8Array(9));

function checksum(hash: Uint8Array): Uint8Array {
  return blake2b(hash, { dkLen: 32 }).subarray(0, 6);
}

function leaf(bytes: Uint8Array): Uint8Array {
  return blake2b(concatBytes(Uint8Array.of(0), bytes), { dkLen: 32 });
}

function node(left: Uint8Array, right: Uint8Array): Uint8Array {
  return blake2b(concatBytes(Uint8Array.of(1), left, right), { dkLen: 32 });
}

/** Eight bytes, the lowest first. */
function number(value: number): Uint8Array {
  return Uint8Array.of(value, 0, 0, 0, 0, 0, 0, 0);
}

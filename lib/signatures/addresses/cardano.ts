import { blake2b } from '@noble/hashes/blake2.js';
import { concatBytes } from '../bytes';
import type { AddressRule } from './address-rule';
import { decodeBech32Bytes, encodeBech32 } from './bech32-text';

/** Header's upper half: address types whose payment part is the hash of one key (CIP-19). */
const PAID_BY_KEY = [0b0000, 0b0010, 0b0100, 0b0110];
const MAINNET = 1;
const HASH_BYTES = 28;
const ENTERPRISE_MAINNET = Uint8Array.of(0x61);

/**
 * Shelley mainnet addresses. What spends is the payment key; a stake part beside it does not matter,
 * so every type with a payment key is brought to the enterprise address (`0x61` ‖ blake2b-224 of the
 * key), which is what OKX publishes.
 */
export const cardanoAddress: AddressRule<Uint8Array> = {
  canonical(address) {
    const bytes = decodeBech32Bytes(address, 'addr');
    if (!bytes || bytes.length < 1 + HASH_BYTES) return null;
    const header = bytes[0] ?? 0;
    if ((header & 0x0f) !== MAINNET || !PAID_BY_KEY.includes(header >> 4)) return null;
    return enterprise(bytes.subarray(1, 1 + HASH_BYTES));
  },
  derive: (publicKey) => [enterprise(blake2b(publicKey, { dkLen: HASH_BYTES }))],
};

function enterprise(paymentKeyHash: Uint8Array): string {
  return encodeBech32('addr', concatBytes(ENTERPRISE_MAINNET, paymentKeyHash));
}

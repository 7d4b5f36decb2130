import { sha3_256 } from '@noble/hashes/sha3.js';
import { bytesToHex } from '../bytes';
import type { AddressRule, EcdsaKey } from './address-rule';

/** `hx` and the end of SHA3-256 of the 64-byte key. */
export const iconAddress: AddressRule<EcdsaKey> = {
  canonical: (address) => (/^hx[0-9a-f]{40}$/.test(address) ? address : null),
  derive: ({ uncompressed }) => [
    `hx${bytesToHex(sha3_256(uncompressed.subarray(1)).subarray(12))}`,
  ],
};

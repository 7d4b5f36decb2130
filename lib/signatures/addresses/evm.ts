import { bytesToHex } from '../bytes';
import { keccak256 } from '../hashes';
import type { AddressRule, EcdsaKey } from './address-rule';

const ADDRESS = /^0[xX][0-9a-fA-F]{40}$/;

/** The 20 bytes of a key's Ethereum address: the end of keccak of the 64-byte key. */
export function evmAddressBytes(uncompressed: Uint8Array): Uint8Array {
  return keccak256(uncompressed.subarray(1)).subarray(12);
}

/** Hex, `0x` required; letter case carries at most a checksum and is not part of the address. */
export const evmAddress: AddressRule<EcdsaKey> = {
  canonical: (address) => (ADDRESS.test(address) ? address.toLowerCase() : null),
  derive: ({ uncompressed }) => [`0x${bytesToHex(evmAddressBytes(uncompressed))}`],
};

/** Ronin wrote `ronin:` for `0x` until 2023. */
export const roninAddress: AddressRule<EcdsaKey> = {
  canonical: (address) => evmAddress.canonical(address.replace(/^ronin:/i, '0x')),
  derive: evmAddress.derive,
};

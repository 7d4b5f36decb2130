import { blake2b } from '@noble/hashes/blake2.js';
import { base32nopad } from '@scure/base';
import { bytesToHex, concatBytes, equalBytes } from '../bytes';
import type { AddressRule, EcdsaKey } from './address-rule';
import { evmAddress, evmAddressBytes } from './evm';

/** The actor namespace of Ethereum-style addresses (f410). */
const EVM_NAMESPACE = 0x0a;

function encode(head: string, protocol: Uint8Array, payload: Uint8Array): string {
  const checksum = blake2b(concatBytes(protocol, payload), { dkLen: 4 });
  return head + base32nopad.encode(concatBytes(payload, checksum)).toLowerCase();
}

function decode(head: string, protocol: Uint8Array, address: string): Uint8Array | null {
  if (!address.startsWith(head) || address.length > 64) return null;
  try {
    const body = base32nopad.decode(address.slice(head.length).toUpperCase());
    const payload = body.subarray(0, -4);
    const checksum = blake2b(concatBytes(protocol, payload), { dkLen: 4 });
    return payload.length === 20 && equalBytes(checksum, body.subarray(-4)) ? payload : null;
  } catch {
    return null;
  }
}

const SECP = Uint8Array.of(1);
const EVM = Uint8Array.of(4, EVM_NAMESPACE);

/** `f1…`: blake2b-160 of the uncompressed key, checksum in base32. */
export const filecoinAddress: AddressRule<EcdsaKey> = {
  canonical(address) {
    const text = address.toLowerCase();
    return decode('f1', SECP, text) ? text : null;
  },
  derive: ({ uncompressed }) => [encode('f1', SECP, blake2b(uncompressed, { dkLen: 20 }))],
};

/** `f410f…` and `0x…` name the same 20 bytes; the canonical text is the hex one. */
export const filecoinEvmAddress: AddressRule<EcdsaKey> = {
  canonical(address) {
    const payload = decode('f410f', EVM, address.toLowerCase());
    return payload ? `0x${bytesToHex(payload)}` : evmAddress.canonical(address);
  },
  derive: ({ uncompressed }) => [`0x${bytesToHex(evmAddressBytes(uncompressed))}`],
};

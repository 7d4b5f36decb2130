import { blake2b } from '@noble/hashes/blake2.js';
import { base58 } from '@scure/base';
import { concatBytes, equalBytes, utf8ToBytes } from '../bytes';
import type { AddressRule } from './address-rule';
import { decodeBase58 } from './base58-check';

const CONTEXT = utf8ToBytes('SS58PRE');

function checksum(body: Uint8Array): Uint8Array {
  return blake2b(concatBytes(CONTEXT, body), { dkLen: 64 }).subarray(0, 2);
}

/** SS58 of the key under a network's one-byte prefix (Polkadot and its Asset Hub 0, Kusama 2). */
export function substrateAddress(prefix: number): AddressRule<Uint8Array> {
  return {
    canonical(address) {
      const bytes = decodeBase58(address);
      if (bytes?.length !== 35 || bytes[0] !== prefix) return null;
      return equalBytes(checksum(bytes.subarray(0, 33)), bytes.subarray(33)) ? address : null;
    },
    derive(publicKey) {
      const body = concatBytes(Uint8Array.of(prefix), publicKey);
      return [base58.encode(concatBytes(body, checksum(body)))];
    },
  };
}

import { blake2b } from '@noble/hashes/blake2.js';
import { base58 } from '@scure/base';
import { concatBytes, equalBytes, utf8ToBytes } from '../bytes';
import type { AddressRule } from './address-rule';
import { decodeBase58 } from './base58-check';

const CONTEXT = utf8ToBytes('SS58PRE');
/** The prefix of chains that have none of their own. */
const GENERIC = 42;

/** SS58 of the key under a network's one-byte prefix (Polkadot and its Asset Hub 0, Kusama 2). */
export function substrateAddress(prefix: number): AddressRule<Uint8Array> {
  return {
    canonical: (address) => (readSs58(address)?.prefix === prefix ? address : null),
    derive: (publicKey) => [writeSs58(prefix, publicKey)],
    keyOf: (address) => readSs58(address)?.key ?? null,
  };
}

/**
 * SS58 under any prefix, for the chains beside Polkadot and Kusama: the key decides, and the prefix
 * only tells for which chain the text was written.
 */
export const anySubstrateAddress: AddressRule<Uint8Array> = {
  canonical: (address) => (readSs58(address) ? address : null),
  derive: (publicKey) => [writeSs58(GENERIC, publicKey)],
  isOf: (address, publicKey) => equalBytes(readSs58(address)?.key ?? new Uint8Array(), publicKey),
  keyOf: (address) => readSs58(address)?.key ?? null,
};

function readSs58(address: string): { prefix: number; key: Uint8Array } | null {
  const bytes = decodeBase58(address);
  const first = bytes?.[0] ?? 255;
  // From 64 on a prefix takes two bytes, in which its bits are shuffled.
  const length = first < 64 ? 1 : first < 128 ? 2 : 0;
  if (!bytes || length === 0 || bytes.length !== length + 34) return null;
  const body = bytes.subarray(0, length + 32);
  if (!equalBytes(checksum(body), bytes.subarray(length + 32))) return null;
  return { prefix: length === 1 ? first : -1, key: body.subarray(length) };
}

function writeSs58(prefix: number, key: Uint8Array): string {
  const body = concatBytes(Uint8Array.of(prefix), key);
  return base58.encode(concatBytes(body, checksum(body)));
}

function checksum(body: Uint8Array): Uint8Array {
  return blake2b(concatBytes(CONTEXT, body), { dkLen: 64 }).subarray(0, 2);
}

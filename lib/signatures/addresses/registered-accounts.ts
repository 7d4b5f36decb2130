import { sha512_256 } from '@noble/hashes/sha2.js';
import { base32nopad } from '@scure/base';
import { bytesToHex, concatBytes, decodeHexOf, equalBytes } from '../bytes';
import { sha256 } from '../hashes';
import type { AddressRule } from './address-rule';

/**
 * Chains whose accounts hold a list of keys on chain. A key proves an address only where the address
 * is the key's own; otherwise the signature says nothing about the account (OKX's tool accepts any
 * address there).
 */

/** NEAR: an implicit account is the key in hex; a named one (`okx.near`) is tied to keys on chain only. */
export const nearAddress: AddressRule<Uint8Array> = {
  canonical: (address) => (isNearAccount(address) ? address : null),
  derive: (publicKey) => [bytesToHex(publicKey)],
  keyOf: (address) => (/^[0-9a-f]{64}$/.test(address) ? decodeHexOf(address, 32) : null),
  keysRegisteredOnChain: true,
};

function isNearAccount(address: string): boolean {
  return (
    address.length >= 2 &&
    address.length <= 64 &&
    /^(?:[a-z\d]+[-_])*[a-z\d]+(?:\.(?:[a-z\d]+[-_])*[a-z\d]+)*$/.test(address)
  );
}

/** `0.0.123456` (a checksum of five letters may follow), `0.0.` and an alias, or an EVM alias. */
const HEDERA =
  /^(?:\d{1,10}\.\d{1,10}\.(?:\d{1,20}(?:-[a-z]{5})?|[0-9a-fA-F]{40,200}|[A-Z2-7]{40,110})|0x[0-9a-fA-F]{40})$/;

/** Hedera: accounts are numbered by the ledger. */
export const hederaAddress: AddressRule<Uint8Array> = {
  canonical: (address) => (HEDERA.test(address) ? address : null),
  derive: () => [],
  keysRegisteredOnChain: true,
};

/** Algorand: the key and four bytes of checksum in base32; an account may be rekeyed to another key. */
export const algorandAddress: AddressRule<Uint8Array> = {
  canonical: (address) => (algorandKey(address) ? address : null),
  keyOf: algorandKey,
  derive: (publicKey) => [base32nopad.encode(concatBytes(publicKey, algorandChecksum(publicKey)))],
  keysRegisteredOnChain: true,
};

function algorandKey(address: string): Uint8Array | null {
  if (!/^[A-Z2-7]{58}$/.test(address)) return null;
  try {
    const bytes = base32nopad.decode(address);
    const key = bytes.subarray(0, 32);
    return equalBytes(algorandChecksum(key), bytes.subarray(32)) ? key : null;
  } catch {
    return null;
  }
}

function algorandChecksum(key: Uint8Array): Uint8Array {
  return sha512_256(key).subarray(28);
}

/**
 * Accounts whose keys are found on the chain alone, or by a rule that is not known here (Internet
 * Computer, IOST, Canton, Venom, Lisk …): a good signature shows a key, never that it is the account's.
 */
export const accountOfUnknownKey: AddressRule<Uint8Array> = {
  canonical: (address) => (/^\S{2,256}$/.test(address) ? address : null),
  derive: () => [],
  keysRegisteredOnChain: true,
};

/** Pocket: the first 20 bytes of SHA-256 of the key; since 2025 its accounts are of another kind too. */
export const pocketAddress: AddressRule<Uint8Array> = {
  canonical: (address) => (/^[0-9a-zA-Z]{20,90}$/.test(address) ? address.toLowerCase() : null),
  derive: (publicKey) => [bytesToHex(sha256(publicKey).subarray(0, 20))],
  keysRegisteredOnChain: true,
};

import { blake2b } from '@noble/hashes/blake2.js';
import { concatBytes } from '../bytes';
import type { AddressRule } from './address-rule';
import { decodeBase58Check, encodeBase58Check } from './base58-check';

/** Spells `tz1`, an account of an ed25519 key. */
const TZ1 = Uint8Array.of(6, 161, 159);
const LENGTH = TZ1.length + 20;

/**
 * Tezos: base58check of a prefix and blake2b-160 of the key. Accounts of other kinds of key (`tz2`,
 * `tz3`) and contracts (`KT1`) are not this key's, which says nothing against them.
 */
export const tezosAddress: AddressRule<Uint8Array> = {
  canonical: (address) =>
    /^(?:tz[1-4]|KT1)/.test(address) && decodeBase58Check(address)?.length === LENGTH
      ? address
      : null,
  derive: (key) => [encodeBase58Check(concatBytes(TZ1, blake2b(key, { dkLen: 20 })))],
  keysRegisteredOnChain: true,
};

import { base58 } from '@scure/base';
import { bytesToHex, decodeHexOf } from '../bytes';
import type { AddressRule } from './address-rule';
import { decodeBase58 } from './base58-check';
import { decodeBech32Bytes, encodeBech32 } from './bech32-text';

/** Chains whose address spells the ed25519 key: whoever has the address has the key. */
function keyInAddress(
  read: (address: string) => Uint8Array | null,
  write: (key: Uint8Array) => string,
): AddressRule<Uint8Array> {
  return {
    canonical(address) {
      const key = read(address);
      return key?.length === 32 ? write(key) : null;
    },
    derive: (publicKey) => [write(publicKey)],
    keyOf: read,
  };
}

/** Solana: the key in base58. There is no checksum, so the letter case is all that guards a typo. */
export const solanaAddress = keyInAddress(decodeBase58, (key) => base58.encode(key));

/** MultiversX: bech32 `erd1…` of the key. */
export const multiversxAddress = keyInAddress(
  (address) => decodeBech32Bytes(address, 'erd'),
  (key) => encodeBech32('erd', key),
);

/** Casper: `01` (ed25519) and the key in hex; its digits' case carries at most a checksum. */
export const casperAddress = keyInAddress(
  (address) => (/^01/.test(address) ? decodeHexOf(address.slice(2), 32) : null),
  (key) => `01${bytesToHex(key)}`,
);

/** Kadena: `k:` and the key in hex. Other accounts (`w:`, names) are ruled by a guard on the chain. */
export const kadenaAddress: AddressRule<Uint8Array> = {
  canonical: (address) => (/^\S{3,256}$/.test(address) ? address : null),
  derive: (key) => [`k:${bytesToHex(key)}`],
  keyOf: (address) => (address.startsWith('k:') ? decodeHexOf(address.slice(2), 32) : null),
  keysRegisteredOnChain: true,
};

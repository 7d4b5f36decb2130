import { concatBytes } from '../bytes';
import type { AddressRule, EcdsaKey } from './address-rule';
import { decodeBase58Check, encodeBase58Check } from './base58-check';
import { evmAddressBytes } from './evm';

const VERSION = 0x41;

/** base58check of 0x41 and the key's Ethereum address (`T…`). */
export const tronAddress: AddressRule<EcdsaKey> = {
  canonical(address) {
    const payload = decodeBase58Check(address);
    return payload?.length === 21 && payload[0] === VERSION ? address : null;
  },
  derive: ({ uncompressed }) => [
    encodeBase58Check(concatBytes(Uint8Array.of(VERSION), evmAddressBytes(uncompressed))),
  ],
};

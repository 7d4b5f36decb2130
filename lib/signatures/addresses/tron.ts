import { concatBytes, equalBytes } from '../bytes';
import type { AddressRule, EcdsaKey } from './address-rule';
import { decodeBase58Check, encodeBase58Check } from './base58-check';
import { evmAddressBytes } from './evm';

const VERSION = 0x41;

/** The address read last: its bytes are asked for right after its canonical text. */
let lastRead = { text: '', account: new Uint8Array() };

/** base58check of 0x41 and the key's Ethereum address (`T…`). */
export const tronAddress: AddressRule<EcdsaKey> = {
  canonical(address) {
    const payload = decodeBase58Check(address);
    if (payload?.length !== 21 || payload[0] !== VERSION) return null;
    lastRead = { text: address, account: payload.slice(1) };
    return address;
  },
  derive: ({ uncompressed }) => [
    encodeBase58Check(concatBytes(Uint8Array.of(VERSION), evmAddressBytes(uncompressed))),
  ],
  isOf(canonical, { uncompressed }) {
    if (lastRead.text !== canonical && this.canonical(canonical) === null) return false;
    return equalBytes(lastRead.account, evmAddressBytes(uncompressed));
  },
};

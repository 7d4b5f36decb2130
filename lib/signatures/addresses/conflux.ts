import { concatBytes } from '../bytes';
import type { AddressRule, EcdsaKey } from './address-rule';
import { CONFLUX_ALPHABET, decodeCashBase32, encodeCashBase32 } from './cash-base32';
import { evmAddressBytes } from './evm';

const PREFIX = 'cfx';

/**
 * CIP-37 mainnet address of a user account: the first four bits of the key's Ethereum address are
 * set to 1. The long form names its type (`cfx:type.user:…`); it is dropped.
 */
export const confluxAddress: AddressRule<EcdsaKey> = {
  canonical(address) {
    const parts = address.toLowerCase().split(':');
    const body = parts.at(-1) ?? '';
    if (parts[0] !== PREFIX || parts.length > 3) return null;
    const bytes = decodeCashBase32(PREFIX, body, CONFLUX_ALPHABET);
    return bytes?.length === 21 && bytes[0] === 0 ? `${PREFIX}:${body}` : null;
  },
  derive({ uncompressed }) {
    const account = Uint8Array.from(evmAddressBytes(uncompressed));
    account[0] = ((account[0] ?? 0) & 0x0f) | 0x10;
    const bytes = concatBytes(Uint8Array.of(0), account);
    return [`${PREFIX}:${encodeCashBase32(PREFIX, bytes, CONFLUX_ALPHABET)}`];
  },
};

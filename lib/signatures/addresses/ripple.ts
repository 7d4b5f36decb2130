import { base58xrp } from '@scure/base';
import { concatBytes, equalBytes } from '../bytes';
import { sha256 } from '../hashes';
import type { AddressRule, EcdsaKey } from './address-rule';
import { hash160 } from './hash160';

function checksum(payload: Uint8Array): Uint8Array {
  return sha256(sha256(payload)).subarray(0, 4);
}

function decode(address: string): Uint8Array | null {
  if (address.length > 40) return null;
  try {
    const bytes = base58xrp.decode(address);
    const payload = bytes.subarray(0, -4);
    return equalBytes(checksum(payload), bytes.subarray(-4)) ? payload : null;
  } catch {
    return null;
  }
}

/**
 * `r…`: account id of the compressed key. The ledger lets an account name another regular key or a
 * list of signers, so another key's address is no contradiction.
 */
export const rippleAddress: AddressRule<EcdsaKey> = {
  canonical(address) {
    const payload = decode(address);
    return payload?.length === 21 && payload[0] === 0 ? address : null;
  },
  derive({ compressed }) {
    const payload = concatBytes(Uint8Array.of(0), hash160(compressed));
    return [base58xrp.encode(concatBytes(payload, checksum(payload)))];
  },
  keysRegisteredOnChain: true,
};

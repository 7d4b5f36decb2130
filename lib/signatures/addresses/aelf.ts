import { sha256 } from '../hashes';
import type { AddressRule, EcdsaKey } from './address-rule';
import { decodeBase58Check, encodeBase58Check } from './base58-check';

/** base58check of double SHA-256 of the uncompressed key. `ELF_…_AELF` names the same address. */
export const aelfAddress: AddressRule<EcdsaKey> = {
  canonical(address) {
    const bare = /^ELF_([^_]+)_[A-Za-z]+$/.exec(address)?.[1] ?? address;
    return decodeBase58Check(bare)?.length === 32 ? bare : null;
  },
  derive: ({ uncompressed }) => [encodeBase58Check(sha256(sha256(uncompressed)))],
};

import { base58 } from '@scure/base';
import type { AddressRule } from './address-rule';
import { decodeBase58 } from './base58-check';

/** The key itself in base58. There is no checksum, so the letter case is all that guards a typo. */
export const solanaAddress: AddressRule<Uint8Array> = {
  canonical: (address) => (decodeBase58(address)?.length === 32 ? address : null),
  derive: (publicKey) => [base58.encode(publicKey)],
};

import { base64, base64url } from '@scure/base';
import { bytesToHex, equalBytes } from '../bytes';
import type { AddressRule } from './address-rule';
import { crc16 } from './crc16';
import { tonWalletHashes } from './ton-wallets';

const BASECHAIN = 0;
/** First byte of the friendly form: bounceable or not. Bit 7 would mean a test network. */
const FRIENDLY_TAGS = [0x11, 0x51];

/**
 * An address is the hash of the wallet contract's first state: its code and its data, which holds
 * the key. Every standard wallet of the key is tried; OKX's own tool knows v3R2 and highload v3. The
 * canonical text is the raw form `0:<hex>`; the friendly forms differ only in flags.
 */
export const tonAddress: AddressRule<Uint8Array> = {
  canonical: (address) => canonicalRaw(address) ?? canonicalFriendly(address),
  derive: (publicKey) => tonWalletHashes(publicKey).map((hash) => `${BASECHAIN}:${hash}`),
};

function canonicalRaw(address: string): string | null {
  return /^0:[0-9a-fA-F]{64}$/.test(address) ? address.toLowerCase() : null;
}

function canonicalFriendly(address: string): string | null {
  if (!/^[\w+/-]{48}$/.test(address)) return null;
  const coder = /[+/]/.test(address) ? base64 : base64url;
  try {
    const bytes = coder.decode(address);
    const body = bytes.subarray(0, 34);
    if (!equalBytes(crc16(body), bytes.subarray(34))) return null;
    if (!FRIENDLY_TAGS.includes(body[0] ?? -1) || body[1] !== BASECHAIN) return null;
    return `${BASECHAIN}:${bytesToHex(body.subarray(2))}`;
  } catch {
    return null;
  }
}

import { ed25519 } from '@noble/curves/ed25519.js';
import type { AddressRule } from '@/lib/signatures/addresses/address-rule';
import { bytesToHex } from '@/lib/signatures/bytes';
import type { OwnershipClaim } from '@/lib/signatures/claim';
import { okxMessage } from '@/lib/signatures/digests';

/** A row of an ed25519 chain; `variant` picks one where a key has several addresses (TON wallets). */
export function ed25519Claim({
  rule,
  message,
  secret,
  variant = 0,
}: {
  rule: AddressRule<Uint8Array>;
  message: string;
  secret: Uint8Array;
  variant?: number;
}): OwnershipClaim {
  const publicKey = ed25519.getPublicKey(secret);
  return {
    address: rule.derive(publicKey)[variant] ?? '',
    message,
    signature1: `0x${bytesToHex(ed25519.sign(okxMessage(message), secret))}`,
    signature2: null,
    script: bytesToHex(publicKey),
    eoa1: null,
    eoa2: null,
    type: null,
  };
}

import type { AddressRule, EcdsaKey } from '@/lib/signatures/addresses/address-rule';
import { bytesToHex } from '@/lib/signatures/bytes';
import type { OwnershipClaim } from '@/lib/signatures/claim';
import { ecdsaKey } from '@/lib/signatures/ecdsa-key';
import type { Secp256k1Signer } from './secp256k1-signer';

const NOTHING = {
  signature2: null,
  script: null,
  eoa1: null,
  eoa2: null,
  type: null,
} as const;

/** r ‖ s ‖ v in hex, v 27 or 28. */
export function hexSignature(
  signer: Secp256k1Signer,
  digest: Uint8Array,
  secret: Uint8Array,
): string {
  const { rs, recovery } = signer.sign(digest, secret);
  return `0x${bytesToHex(rs)}${(27 + recovery).toString(16)}`;
}

/** The address of a secret key under a network's rule. */
export function ecdsaAddress(
  signer: Secp256k1Signer,
  rule: AddressRule<EcdsaKey>,
  secret: Uint8Array,
): string {
  return rule.derive(ecdsaKey(signer.publicKey(secret)))[0] ?? '';
}

/** A row in which an address signs for itself (EVM, TRON and "OKX Signed Message" networks). */
export function ecdsaClaim(
  signer: Secp256k1Signer,
  {
    rule,
    digest,
    message,
    secret,
  }: {
    rule: AddressRule<EcdsaKey>;
    digest(message: string): Uint8Array;
    message: string;
    secret: Uint8Array;
  },
): OwnershipClaim {
  return {
    ...NOTHING,
    address: ecdsaAddress(signer, rule, secret),
    message,
    signature1: hexSignature(signer, digest(message), secret),
  };
}

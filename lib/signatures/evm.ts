import type { AddressRule, EcdsaKey } from './addresses/address-rule';
import type { SignatureBackends } from './backends';
import type { CheckedClaim } from './checked-claim';
import { evmDigest } from './digests';
import { verifyEcdsaClaim } from './ecdsa-claim';
import type { OwnershipVerdict } from './verdict';

/**
 * EVM networks: OKX's keccak form of personal_sign, address case-insensitive, malleated (high-s)
 * signatures refused. `address` tells how the network writes its addresses.
 */
export function verifyEvm(
  claim: CheckedClaim,
  address: AddressRule<EcdsaKey>,
  { secp256k1 }: SignatureBackends,
): OwnershipVerdict {
  return verifyEcdsaClaim(
    'evm',
    { ...claim, script: null },
    {
      digests: [{ name: 'Ethereum form over keccak of the text', bytes: evmDigest(claim.message) }],
      address,
      refuseHighS: true,
      secp256k1,
    },
  );
}

import type { AddressRule, EcdsaKey } from './addresses/address-rule';
import type { KernelContext } from './backends';
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
  context: KernelContext,
): OwnershipVerdict {
  return verifyEcdsaClaim('evm', claim, {
    digests: [{ name: 'Ethereum form over keccak of the text', bytes: evmDigest(claim.message) }],
    address,
    refuseHighS: true,
    publishedKey: null,
    owners: true,
    validators: true,
    context,
  });
}

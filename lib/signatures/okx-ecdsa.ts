import type { AddressRule, EcdsaKey } from './addresses/address-rule';
import type { KernelContext } from './backends';
import type { CheckedClaim } from './checked-claim';
import { okxDigest } from './digests';
import { verifyEcdsaClaim } from './ecdsa-claim';
import type { OwnershipVerdict } from './verdict';

/**
 * Chains that sign keccak of "OKX Signed Message" (Filecoin, Conflux, aelf, Terra Classic, OKC …).
 * A public key in the script column must be the one that signed, and its address the row's.
 */
export function verifyOkxEcdsa(
  claim: CheckedClaim,
  address: AddressRule<EcdsaKey>,
  context: KernelContext,
): OwnershipVerdict {
  return verifyEcdsaClaim('okx-ecdsa', claim, {
    digests: [{ name: 'OKX Signed Message', bytes: okxDigest(claim.message) }],
    address,
    refuseHighS: false,
    publishedKey: claim.script,
    owners: true,
    context,
  });
}

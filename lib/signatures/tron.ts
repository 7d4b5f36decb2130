import { tronAddress } from './addresses/tron';
import type { KernelContext } from './backends';
import type { CheckedClaim } from './checked-claim';
import { tronDigest, tronDigestV2 } from './digests';
import { verifyEcdsaClaim } from './ecdsa-claim';
import type { OwnershipVerdict } from './verdict';

/** TRON: either of two digests; the base58 address is compared letter by letter. No owner mode. */
export function verifyTron(claim: CheckedClaim, context: KernelContext): OwnershipVerdict {
  return verifyEcdsaClaim('tron', claim, {
    digests: [
      { name: 'TRON form over keccak of the text', bytes: tronDigest(claim.message) },
      { name: 'TRON form over the text (V2)', bytes: tronDigestV2(claim.message) },
    ],
    address: tronAddress,
    refuseHighS: false,
    publishedKey: null,
    owners: false,
    context,
  });
}

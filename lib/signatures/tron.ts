import { tronAddress } from './addresses/tron';
import type { SignatureBackends } from './backends';
import type { CheckedClaim } from './checked-claim';
import { tronDigest, tronDigestV2 } from './digests';
import { verifyEcdsaClaim } from './ecdsa-claim';
import type { OwnershipVerdict } from './verdict';

/** TRON: either of two digests; the base58 address is compared letter by letter. No owner mode. */
export function verifyTron(
  claim: CheckedClaim,
  { secp256k1 }: SignatureBackends,
): OwnershipVerdict {
  return verifyEcdsaClaim(
    'tron',
    { ...claim, script: null, eoa1: null, eoa2: null, type: null },
    {
      digests: [
        { name: 'TRON form over keccak of the text', bytes: tronDigest(claim.message) },
        { name: 'TRON form over the text (V2)', bytes: tronDigestV2(claim.message) },
      ],
      address: tronAddress,
      refuseHighS: false,
      secp256k1,
    },
  );
}

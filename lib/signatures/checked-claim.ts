import type { OwnershipClaim } from './claim';

/** A claim whose three cells that no scheme can do without are there. */
export type CheckedClaim = OwnershipClaim & {
  address: string;
  message: string;
  signature1: string;
};

/** True when address, message and first signature are there. */
export function isChecked(claim: OwnershipClaim): claim is CheckedClaim {
  return Boolean(claim.address && claim.message && claim.signature1);
}

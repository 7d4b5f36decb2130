import type { OwnershipClaim } from './claim';

/** A claim whose three cells that no scheme can do without are there. */
export type CheckedClaim = OwnershipClaim & {
  address: string;
  message: string;
  signature1: string;
};

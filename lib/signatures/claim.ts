/**
 * One row's claim of ownership, as published; nulls where the row has nothing. Cells are trimmed
 * text, never interpreted before.
 */
export type OwnershipClaim = {
  address: string | null;
  message: string | null;
  signature1: string | null;
  signature2: string | null;
  /** Redeem script or public key, whichever the scheme needs. */
  script: string | null;
  /** Owners that sign instead of the address (contracts, rotated Aptos keys, staking rows). */
  eoa1: string | null;
  eoa2: string | null;
  /** `Non Staking`, `Native ETH Staking`, `Eigenlayer Staking` in the 12-column layout. */
  type: string | null;
};

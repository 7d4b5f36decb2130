/** What can fail to add up; a stored code, in the order it is shown. */
export const DISCREPANCY_KINDS = [
  'published-ratio',
  'published-asset',
  'file-asset',
  'file-label',
  'duplicate-rows',
] as const;
export type DiscrepancyKind = (typeof DISCREPANCY_KINDS)[number];

/** Rows that could not be read are listed up to this many. */
export const SET_ASIDE_LISTED = 100;
/** … and kept up to this many; the count goes on. */
export const SET_ASIDE_KEPT = 10_000;

/**
 * Changes whenever the same file would give another ledger: the reader, the table of coin labels or
 * the verifier changed. A file already ingested is then taken in anew.
 */
export const LEDGER_VERSION = 3;

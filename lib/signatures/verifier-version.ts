/**
 * Changes whenever some claim would get another verdict than before. Stored verdicts carry it: one of
 * another version is not taken for a known one.
 */
export const VERIFIER_VERSION = 4;

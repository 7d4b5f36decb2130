/**
 * What a visitor keeps on their own device: hashes and proofs under names they choose. It never leaves
 * the browser but as the file that the visitor exports.
 */

/** How an entry stands to one month; `unconfirmed`: the proof holds, its root is not known here. */
export const OUTCOME_STATUSES = [
  'included',
  'unconfirmed',
  'not-found',
  'failed',
  'not-checked',
] as const;
export type OutcomeStatus = (typeof OUTCOME_STATUSES)[number];

/** The outcome of one check of one entry, computed in this browser. */
export type Outcome = {
  exchange: string;
  /** Slug of the month; null where a proof does not tell and no published root does. */
  report: string | null;
  /** The tree it was looked up in; null for a proof that was checked by itself. */
  treeRoot: string | null;
  status: OutcomeStatus;
  /** In words. */
  reason: string;
  checkedAt: string;
  /** How many published roots of the exchange were known then. */
  rootsKnown: number;
};

export type KeptEntry = {
  kind: 'hash' | 'proof';
  /** 64 hex digits, or the text of the proof. */
  content: string;
  fileName: string;
  /** Texts of files that belong to a proof, by the name its scheme gives them. */
  companions: Readonly<Record<string, string>>;
  /** Whose trees it is looked up in; null: everybody's. */
  exchange: string | null;
  /** The one month it is for; null: every month. */
  report: string | null;
  addedAt: string;
  outcomes: readonly Outcome[];
};

export type KeptAccount = { name: string; entries: readonly KeptEntry[] };

export const MAX_ACCOUNTS = 50;
export const MAX_ENTRIES = 200;
export const MAX_NAME_CHARS = 60;
/** Of a proof, and of each file beside it. */
export const MAX_CONTENT_CHARS = 200_000;
export const MAX_COMPANIONS = 8;

/** Entries that ask the same: the newer takes the place of the older. */
export function isSameEntry(a: KeptEntry, b: KeptEntry): boolean {
  return (
    a.kind === b.kind &&
    a.content === b.content &&
    a.exchange === b.exchange &&
    a.report === b.report
  );
}

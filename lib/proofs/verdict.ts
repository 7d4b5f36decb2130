/**
 * The result of checking an inclusion proof. Never one boolean: a proof has independent parts, each
 * with its own status, and a trace that shows what was computed against what the file claims.
 */

/** The parts a reader needs told apart, in the order they are shown. */
export const VERDICT_PARTS = [
  'structure',
  'own-leaf',
  'path',
  'sums',
  'non-negative',
  'published-root',
] as const;
export type VerdictPart = (typeof VERDICT_PARTS)[number];

export type PartStatus = 'pass' | 'fail' | 'unknown' | 'not-applicable';

/** One computed-against-expected comparison, in the order the verifier made them. */
export type TraceStep = {
  /** Stable within a scheme, e.g. `own-leaf`, `path[3].parent`, `root.hash`. */
  id: string;
  part: VerdictPart;
  /** What was compared, in plain words. */
  label: string;
  /** Height in the tree where that means something (leaf = 1), else null. */
  height: number | null;
  /** The side on which the running node stood when it was hashed with its sibling. */
  side?: 'left' | 'right';
  /** What the file or the publication claims; null when it claims nothing (intermediate nodes). */
  expected: string | null;
  /** What Ballast computed; null when it could not be computed. */
  computed: string | null;
  /** null: informative step, nothing to compare with. */
  ok: boolean | null;
  /** Named inputs of the step (hash pre-image, sibling hash, amounts), as text, for the curious. */
  inputs?: Readonly<Record<string, string>>;
};

/** Something the reader must know that is not a failure. */
export type Notice = {
  /** Stable, e.g. `sum-only-binding`, `negative-sibling`, `root-not-known`, `unauthenticated-field`. */
  code: string;
  message: string;
  /** The trace step or file field it is about, when there is one. */
  about?: string;
};

/** Why a check failed: a stable code, plain words, and the first failing step. */
export type Reason = { code: string; message: string; stepId: string | null };

/** A balance of the account as the proof states it; decimals are strings, digits untouched. */
export type ProvenBalance = { asset: string; amount: string; authenticated: boolean };

export type PublishedRoot = {
  exchange: string;
  /** Report slug, `2022-12`. */
  report: string;
  root: string;
  /** The exchange's own number of the report (OKX: `506872725`), where it gave one. */
  auditId?: string;
  /** The scheme the root belongs to, where an exchange published several kinds. */
  scheme?: string;
  /** Who said so: a URL or the name of the ingested file. */
  source: string;
  /** Of generated data that uses an exchange's scheme to be tried out. */
  synthetic?: boolean;
};

type VerdictBase = {
  scheme: string;
  schemeName: string;
  exchange: string;
  /** Bits of the node hash (256 for SHA-256, 64 where an exchange truncates). */
  hashBits: number;
  parts: Readonly<Record<VerdictPart, PartStatus>>;
  trace: readonly TraceStep[];
  notices: readonly Notice[];
  /** The root recomputed from the leaf, or the claimed one if it could not be recomputed. */
  root: { computed: string | null; claimed: string | null; published: PublishedRoot | null };
  balances: readonly ProvenBalance[];
  proves: readonly string[];
  doesNotProve: readonly string[];
};

/**
 * - `pass`: every part that applies passed; `published-root` alone may be `unknown` (a notice says so).
 * - `fail`: at least one part failed; `reason` names the first step that did.
 * - `unsupported`: recognised, but this scheme or variant cannot be checked here.
 * - `unknown`: something needed to decide is missing.
 */
export type Verdict =
  | (VerdictBase & { status: 'pass'; reason: null })
  | (VerdictBase & { status: 'fail' | 'unsupported' | 'unknown'; reason: Reason });

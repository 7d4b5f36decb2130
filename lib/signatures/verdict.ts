/**
 * The outcome of checking one claim "this address is ours": never a bare boolean, since a valid
 * signature by a key that has nothing to do with the address must not look like a proof.
 */

/** The kernels, one a signature scheme. `none`: the claim could not be given to any. */
export type SignatureScheme =
  | 'evm'
  | 'tron'
  | 'okx-ecdsa'
  | 'utxo'
  | 'bip322'
  | 'ed25519'
  | 'bls'
  | 'starknet'
  | 'eos'
  | 'none';

/** Why a claim did not pass: stable, meant for programs and for grouping in reports. */
export type OwnershipReasonCode =
  | 'missing-address'
  | 'missing-message'
  | 'missing-signature'
  | 'missing-public-key'
  | 'missing-script'
  | 'message-not-pinned'
  | 'unknown-coin'
  | 'unknown-network'
  | 'no-scheme'
  | 'signature-not-published'
  | 'unsupported-address'
  | 'unsupported-signature'
  | 'unsupported-public-key'
  | 'malformed-signature'
  | 'malformed-public-key'
  | 'malformed-script'
  | 'malformed-owner'
  | 'undecodable-address'
  | 'high-s'
  | 'invalid-signature'
  | 'key-not-recoverable'
  | 'address-mismatch'
  | 'owner-mismatch'
  | 'public-key-mismatch'
  | 'script-mismatch'
  | 'script-not-multisig'
  | 'repeated-key'
  | 'foreign-key'
  | 'threshold-not-met'
  | 'one-key-two-owners'
  | 'address-not-derived';

export type OwnershipReason = { code: OwnershipReasonCode; message: string };

/** One step the verifier took, in order: what the row claims against what was computed. */
export type OwnershipTraceStep = {
  /** Stable within a scheme: `digest`, `recovered-key`, `address`, `signature1.key`. */
  id: string;
  label: string;
  /** What the row claims; null when it claims nothing here. */
  expected: string | null;
  computed: string | null;
  /** null: informative, nothing to compare with. */
  ok: boolean | null;
};

/** Something the reader must know that is not a failure, e.g. that an owner stands for a contract. */
export type OwnershipNotice = { code: string; message: string };

/** What the proven keys are bound to: the address itself, or an owner the row names beside it. */
export type BoundTo = 'address' | 'owner';

type VerdictBase = {
  scheme: SignatureScheme;
  /** Public keys (hex) whose signature was found good, whatever the verdict. */
  keys: readonly string[];
  trace: readonly OwnershipTraceStep[];
  notices: readonly OwnershipNotice[];
};

/**
 * - `pass`: the signatures are good and the keys are those of the address (or of the owners named).
 * - `fail`: something claimed is not so.
 * - `not-bound`: the signature is good, but nothing in the row ties its key to the address.
 * - `unsupported`: nothing is known to be wrong, but it cannot be checked here.
 */
export type OwnershipVerdict =
  | (VerdictBase & { status: 'pass'; boundTo: BoundTo; reason: null })
  | (VerdictBase & {
      status: 'fail' | 'not-bound' | 'unsupported';
      boundTo: null;
      reason: OwnershipReason;
    });

export type OwnershipStatus = OwnershipVerdict['status'];

export const OWNERSHIP_STATUSES = [
  'pass',
  'fail',
  'not-bound',
  'unsupported',
] as const satisfies readonly OwnershipStatus[];

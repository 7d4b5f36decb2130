import type { InputPlace } from '@/lib/format/input-error';
import type { LeafLookup } from '@/lib/liabilities/schema';
import type { GivenFile } from '@/lib/proofs/arrange-files';
import type { ProofSample } from '@/lib/proofs/scheme';
import type { PublishedRoot, Verdict } from '@/lib/proofs/verdict';
import type { OwnershipVerdict } from '@/lib/signatures/verdict';
import type { OwnershipRow } from '@/lib/sources/okx/verify-ownership';
import type { WalletCheckReport } from '@/lib/wallets/check/wallet-check-report';
import type { TreeResult } from './check-tree';

/** What the page hands to the worker: content and roots, nothing else. */
export type CheckInput = {
  content: string | Uint8Array;
  fileName: string;
  companions?: Readonly<Record<string, string | Uint8Array>>;
  /** What the companions' files are called: a name may name a report. */
  companionNames?: Readonly<Record<string, string>>;
  publishedRoots: readonly PublishedRoot[];
  /** The one root to insist on, where the report's own is known to be another than the file's. */
  requiredRoot?: string;
};

/** A bare leaf hash with what a look-up answered for it. */
export type LeafInput = Pick<CheckInput, 'publishedRoots' | 'requiredRoot'> & {
  hash: string;
  answer: LeafLookup;
};

/** How long the check took and what was checked, for the report that a user may keep. */
export type CheckFacts = {
  /** Reading, recognising and verifying, measured in the worker. */
  milliseconds: number;
  bytes: number;
  /** SHA-256 of the content as it was given (of a pasted text: of its UTF-8 bytes). */
  sha256: string;
};

/** How one check ended. `refused`: the input cannot be read, and where; `seen` when it is no known proof. */
export type CheckRun =
  | { kind: 'verdict'; verdict: Verdict; facts: CheckFacts }
  | { kind: 'account-hash'; hash: string; explanation: string }
  | {
      kind: 'refused';
      code: string;
      reason: string;
      place: InputPlace;
      seen: string | null;
      /** What to do about it, a whole sentence. */
      remedy: string;
    };

/**
 * The answer to one check as the page has it. `too-long`: the time limit ended it. `broken`: our fault, or
 * the worker could not be started.
 */
export type CheckResult =
  | CheckRun
  | { kind: 'too-long'; seconds: number }
  | { kind: 'broken'; message: string };

/** What became of one document that was given. */
export type CheckedFile = {
  name: string;
  result: CheckRun;
  /** What was checked, with the files that went with it; null for what could not be read. */
  checked: {
    content: GivenFile['content'];
    companions: Readonly<Record<string, string | Uint8Array>>;
    companionNames: Readonly<Record<string, string>>;
  } | null;
};

/** Files that were given together. */
export type GivenInput = {
  files: readonly { name: string; within?: string; file: File }[];
  /** The proof that was there before: one of the files may be one that it asks for. */
  current: GivenFile | null;
  publishedRoots: readonly PublishedRoot[];
};

/** What became of one file that was given, or found in an archive. */
export type FileResult =
  | ({ kind: 'proof' } & CheckedFile)
  | { kind: 'wallet'; name: string; report: WalletCheckReport; milliseconds: number }
  | { kind: 'tree'; name: string; result: TreeResult; milliseconds: number };

/** How far a call is that takes long; each such word gives it the whole of the time limit again. */
export type Progress = {
  name: string;
  done: number;
  /** Null where nobody knows beforehand. */
  of: number | null;
  unit: 'files' | 'bytes';
  /** Rows of a wallet file that are checked. */
  rows?: number;
};

export type OwnershipAnswer = { verdict: OwnershipVerdict; milliseconds: number };

/** What a call to the worker may ask, and what it answers to each. */
export type WorkerCalls = {
  check: { input: CheckInput; answer: CheckRun };
  /** Recomputes a leaf that was looked up. */
  leaf: { input: LeafInput; answer: CheckRun };
  /** Recognises files that were given together and checks all of them. */
  given: { input: GivenInput; answer: readonly FileResult[] };
  /** Checks the ownership signatures of one row of a wallet file. */
  ownership: { input: OwnershipRow; answer: OwnershipAnswer };
  /** Loads and exercises the code of every scheme, so that nothing is fetched once a proof is given. */
  warm: { input: null; answer: null };
  samples: { input: null; answer: readonly ProofSample[] };
};

export type CallName = keyof WorkerCalls;
export type CallMessage = {
  [Name in CallName]: { id: number; call: Name; input: WorkerCalls[Name]['input'] };
}[CallName];
export type AnswerMessage =
  | { id: number; answer: WorkerCalls[CallName]['answer'] }
  | { id: number; failure: string; refused: boolean }
  | { id: number; progress: Progress };

import type { JsonNode } from '@/lib/format/json';
import type { PublishedRoot, Verdict } from './verdict';

/** What a user gave: one main document, and whatever else the scheme asks for beside it. */
export type ProofInput = {
  fileName: string;
  document: JsonNode;
  /** Further documents or secrets by the name the scheme declares in `companions`. */
  companions?: Readonly<Record<string, JsonNode | string>>;
};

export type VerifyContext = {
  /** Roots learnt elsewhere than the user's own file; empty when none is known. */
  publishedRoots: readonly PublishedRoot[];
};

/**
 * One proof scheme. `parse` reads the file strictly and throws `InputError` naming the field;
 * `verify` never throws on a parsed proof. Both are pure and bounded.
 */
export type ProofScheme<Proof> = {
  id: string;
  name: string;
  exchange: string;
  hashBits: number;
  proves: readonly string[];
  doesNotProve: readonly string[];
  parse(input: ProofInput): Proof;
  verify(proof: Proof, context: VerifyContext): Verdict;
};

/** A scheme as the registry knows it: light enough to load all, the code comes on demand. */
export type SchemeEntry = {
  id: string;
  name: string;
  exchange: string;
  /** When the exchange used it, in words. */
  period: string;
  /** What the file is called and where a user gets it. */
  accepts: string;
  /** Companion documents or secrets the scheme cannot do without, in words by name. */
  companions?: Readonly<Record<string, string>>;
  /** True when the document has this scheme's shape; decided by keys and types, never by hashes. */
  matches(document: JsonNode): boolean;
  load(): Promise<ProofScheme<unknown>>;
};

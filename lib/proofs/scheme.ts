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
  /** The one root the caller insists on, whatever the file says about its report. */
  requiredRoot?: string;
  /** The report that a file given names, and which file does, where the scheme itself reads none. */
  statedReport?: { auditId: string; statedIn: string };
};

/** What a scheme is called. */
export type SchemeName = {
  /** `okx-merkle-v1`. */
  id: string;
  name: string;
  /** The exchange's slug, `okx`. */
  exchange: string;
  /** Others whose files cannot be told apart from these: their published roots count too. */
  alsoOf?: readonly string[];
};

/** What is true of a scheme whatever the file; every verdict states it. */
export type SchemeFacts = SchemeName & {
  /** Bits of the node hash. */
  hashBits: number;
  /** What a pass proves, in plain words for an account holder. */
  proves: readonly string[];
  doesNotProve: readonly string[];
};

/**
 * The code of a scheme. `parse` reads the file strictly and throws `InputError` naming the field;
 * `verify` never throws on a parsed proof. Both are pure and bounded. What it is called stands in its
 * entry alone, which hands it over with `factsOf`.
 */
export type ProofScheme<Proof> = Omit<SchemeFacts, keyof SchemeName> & {
  parse(input: ProofInput): Proof;
  verify(facts: SchemeFacts, proof: Proof, context: VerifyContext): Verdict;
};

/** A document or secret that a scheme takes beside the main file. */
export type CompanionNeed = {
  /** Where a user finds it, in words. */
  description: string;
  /** Without it nothing can be decided; otherwise it only adds to the verdict. */
  required: boolean;
  /** A JSON document, or a text such as a credential. */
  form: 'json' | 'text';
  /** The check rests on bare numbers beyond 53 bits in it, which other programs may have cut. */
  hasLongNumbers?: boolean;
};

/** A made-up proof for trying a scheme. */
export type ProofSample = {
  id: string;
  title: string;
  fileName: string;
  text: string;
  companions?: Readonly<Record<string, string>>;
  /** Roots that the sample's pretended report published. */
  publishedRoots: readonly PublishedRoot[];
  expect: Verdict['status'];
};

/** A scheme as the registry knows it: light enough to load all, the code comes on demand. */
export type SchemeEntry = SchemeName & {
  /** When the exchange used it, in words. */
  period: string;
  /** What the file is called and where a user gets it. */
  accepts: string;
  /** The shape of the file in one line, for a user whose file was not recognised. */
  example: string;
  /** Companions by the name under which they are handed over; plain data, fit for any transport. */
  companions?: Readonly<Record<string, CompanionNeed>>;
  /**
   * The name of the companion that a file is by its shape, or null; a text is given where it is no
   * JSON. Secrets are typed in and never recognised.
   */
  companionIn?(content: JsonNode | string): string | null;
  /**
   * Of several files that are the same companion by their shape, true for the one that this proof
   * speaks of; the first is taken where none is.
   */
  belongs?(companion: string, content: JsonNode | string, proof: JsonNode): boolean;
  /** True of a proof that is a report's public file: it speaks of no single account. */
  ofReport?: boolean;
  /** True when the document has this scheme's shape; decided by keys and types, never by hashes. */
  matches(document: JsonNode): boolean;
  load(): Promise<ProofScheme<unknown>>;
  /** Samples for trying it out: at least one that passes and one that fails. */
  samples(): Promise<readonly ProofSample[]>;
};

export function factsOf(
  { id, name, exchange, alsoOf }: SchemeName,
  { hashBits, proves, doesNotProve }: ProofScheme<unknown>,
): SchemeFacts {
  return { id, name, exchange, alsoOf, hashBits, proves, doesNotProve };
}

import { InputError } from '@/lib/format/input-error';
import { type JsonNode, readJson } from '@/lib/format/json';
import { formatJsonPath } from '@/lib/format/json-path';
import { decodeUtf8 } from '@/lib/format/utf8';
import { readAccountHash } from './account-hash';
import type { FoundProof } from './find-proof';
import { linesWords, openingNotices } from './open-content';
import { companionsBeside, type ProofInContent, proofsIn } from './proofs-in-content';
import { namedReport, reportsStated, withStatements } from './report-statements';
import {
  factsOf,
  type ProofInput,
  type ProofScheme,
  type SchemeEntry,
  type VerifyContext,
} from './scheme';
import { type CheckedDocuments, lostDigitsIn, undecidedIfDamaged } from './undecided';
import type { Verdict } from './verdict';

export type ProofRequest = {
  /** The file or the pasted text. */
  content: string | Uint8Array;
  fileName?: string;
  /** Companion documents (JSON text or bytes) and secrets by the name the scheme declares. */
  companions?: Readonly<Record<string, string | Uint8Array>>;
  /** What the companions' files are called, the archive or folder they came from included. */
  companionNames?: Readonly<Record<string, string>>;
  /** Skips detection: the id of the scheme to read the document by. */
  scheme?: string;
  context?: Partial<VerifyContext>;
};

export type ProofAnswer =
  | { kind: 'verdict'; verdict: Verdict }
  /** A bare hash: no proof, but enough to look a leaf up in a tree that was ingested. */
  | { kind: 'account-hash'; hash: string; explanation: string };

/** A rounded number can be too large; a long one may come out with an exponent. */
const OUT_OF_RANGE = 'field-out-of-range';
const EXPONENT_CODES: readonly string[] = ['field-not-integer', 'decimal-exponent'];
const EXPONENT = /\de\+?\d/i;

const ACCOUNT_HASH =
  'This is an account hash (64 hex digits), not a proof. By itself it can only be looked up among the leaves of a liabilities tree that the exchange published in full; to check inclusion without one, paste the whole JSON that the exchange gave you.';

/** One of several proofs in a text, and what came of it. */
export type CheckedProof = {
  /** `2 of 3, lines 40 to 78`; null for the only one. */
  label: string | null;
  outcome: ProofAnswer | { kind: 'refused'; error: InputError };
};

/**
 * From a file or a pasted text to a verdict: read, detect, load the scheme, parse, verify. One
 * function for the worker, the command line and the tests; nothing is sent anywhere. A proof is found
 * amid other text too.
 *
 * @throws InputError when the input cannot be read, is not recognised, lacks a field or holds several
 *   proofs; `remedyOf` says what to do.
 */
export async function checkProof(request: ProofRequest): Promise<ProofAnswer> {
  const hash = accountHashIn(request.content);
  if (hash) return hash;
  const proofs = proofsIn(request.content, nameOf(request), request.scheme);
  const [first] = proofs;
  if (first && proofs.length === 1) return checkOne(request, first);
  const names = [...new Set(proofs.map(({ found }) => found.entry.name))].join(', ');
  throw new InputError({
    code: 'proofs-several',
    reason: `holds ${proofs.length} proofs in one text (${names}); give each by itself`,
    place: { file: nameOf(request) },
  });
}

/**
 * Checks every proof in a file or a pasted text, in its order. One that cannot be read does not keep
 * the others from being checked.
 *
 * @throws InputError when there is none.
 */
export async function checkProofs(request: ProofRequest): Promise<CheckedProof[]> {
  const hash = accountHashIn(request.content);
  if (hash) return [{ label: null, outcome: hash }];
  const proofs = proofsIn(request.content, nameOf(request), request.scheme);
  if (proofs.length === 1 && proofs[0]) {
    return [{ label: null, outcome: await checkOne(request, proofs[0]) }];
  }
  const checked: CheckedProof[] = [];
  for (const [i, proof] of proofs.entries()) {
    const label = [`${i + 1} of ${proofs.length}`, linesWords(proof.opened)].filter(Boolean);
    const outcome = await checkOne(request, proof).catch((error: unknown) => {
      if (error instanceof InputError) return { kind: 'refused' as const, error };
      throw error;
    });
    checked.push({ label: label.join(', '), outcome });
  }
  return checked;
}

async function checkOne(request: ProofRequest, inContent: ProofInContent): Promise<ProofAnswer> {
  const { found, opened } = inContent;
  const fileName = nameOf(request);
  const companions = {
    ...companionsBeside(inContent),
    ...readCompanions(found.entry, request.companions ?? {}),
  };
  const scheme = await found.entry.load();
  const documents = { fileName, document: found.document, entry: found.entry, companions };
  const proof = parseFound(scheme, found, { fileName, companions }, documents);
  const reports = reportsStated(documents, request.companionNames ?? {});
  const context = { publishedRoots: [], statedReport: namedReport(reports), ...request.context };
  const outcome = scheme.verify(factsOf(found.entry, scheme), proof, context);
  const verdict = undecidedIfDamaged(outcome, documents, opened.repairs);
  const told = openingNotices(opened).map((message) => ({ code: 'text-around', message }));
  const notices = [...verdict.notices, ...told];
  return {
    kind: 'verdict',
    verdict: withStatements(withWrapping({ ...verdict, notices }, found), reports),
  };
}

function nameOf({ fileName = 'pasted text' }: ProofRequest): string {
  return fileName;
}

function accountHashIn(content: string | Uint8Array): ProofAnswer | null {
  const hash = typeof content === 'string' ? readAccountHash(content) : readHashBytes(content);
  return hash ? { kind: 'account-hash', hash, explanation: ACCOUNT_HASH } : null;
}

/** Parses, and names a field by its place in the whole file where the proof is only a part of it. */
function parseFound<Proof>(
  scheme: ProofScheme<Proof>,
  { document, place, quoted }: FoundProof,
  input: Omit<ProofInput, 'document'>,
  documents: CheckedDocuments,
): Proof {
  try {
    return scheme.parse({ ...input, document });
  } catch (error) {
    refuseLostDigits(error, documents);
    const own = error instanceof InputError && error.place.file === input.fileName;
    if (!own || (place.length === 0 && !quoted)) throw error;
    const { code, reason } = error;
    const { line, column, field = '' } = error.place;
    const outer = formatJsonPath(place);
    const joined = outer && field && !field.startsWith('[') ? `${outer}.${field}` : outer + field;
    // Lines of a text inside a text are not those of the file.
    const at = quoted ? {} : { line, column };
    throw new InputError({
      code,
      reason,
      place: { file: input.fileName, ...at, field: joined || undefined },
    });
  }
}

/** A number that lost digits may not even be readable any more: it is then written with an exponent. */
function refuseLostDigits(error: unknown, documents: CheckedDocuments): void {
  if (!(error instanceof InputError)) return;
  const { code, reason } = error;
  const written = EXPONENT_CODES.includes(code) && EXPONENT.test(reason);
  if (code !== OUT_OF_RANGE && !written) return;
  const words = lostDigitsIn(documents);
  if (words === null) return;
  throw new InputError({ code: 'digits-lost', reason: words, place: error.place });
}

/** Tells when the proof is not the file itself but stands in it. */
function withWrapping(verdict: Verdict, { place, quoted }: Omit<FoundProof, 'entry'>): Verdict {
  if (place.length === 0 && !quoted) return verdict;
  const where = formatJsonPath(place) || 'the text in the file';
  const message = `The proof stands in ${where}${quoted ? ', as JSON inside a string' : ''}; what stands beside it was not looked at.`;
  return { ...verdict, notices: [...verdict.notices, { code: 'wrapped', message }] };
}

function readDocument(content: string | Uint8Array, fileName: string): JsonNode {
  return readJson(
    typeof content === 'string' ? { text: content, fileName } : { bytes: content, fileName },
  );
}

function readHashBytes(bytes: Uint8Array): string | null {
  return bytes.length <= 200 ? readAccountHash(new TextDecoder().decode(bytes)) : null;
}

function readCompanions(
  entry: SchemeEntry,
  given: Readonly<Record<string, string | Uint8Array>>,
): Record<string, JsonNode | string> {
  const known = Object.entries(entry.companions ?? {}).filter(
    ([name]) => given[name] !== undefined,
  );
  return Object.fromEntries(
    known.map(([name, need]) => {
      const content = given[name] ?? '';
      if (need.form === 'json') return [name, readDocument(content, name)];
      return [name, typeof content === 'string' ? content : decodeUtf8(content)];
    }),
  );
}

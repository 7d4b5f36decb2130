import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { InputError } from '@/lib/format/input-error';
import { checkProof, checkProofs, type ProofAnswer } from '@/lib/proofs/check-proof';
import { UnrecognisedProof } from '@/lib/proofs/detect';
import { remedyOf } from '@/lib/proofs/remedy';
import type { CheckInput, CheckRun, LeafInput } from './protocol';

/**
 * Runs one check, on the page's worker and on the command line: takes the time, and turns the refusal of
 * an input into an answer. `content` is what was given, whose size and SHA-256 go with a verdict.
 *
 * @throws whatever `check` throws that is no `InputError`: that is our fault, not the input's.
 */
export async function runCheck(
  content: string | Uint8Array,
  check: () => ProofAnswer | Promise<ProofAnswer>,
): Promise<CheckRun> {
  const start = performance.now();
  try {
    const answer = await check();
    const milliseconds = performance.now() - start;
    if (answer.kind === 'account-hash') return answer;
    return { ...answer, facts: { milliseconds, ...fingerprint(content) } };
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    return refusedRun(error);
  }
}

function refusedRun(error: InputError): CheckRun {
  const { code, reason, place } = error;
  const seen = error instanceof UnrecognisedProof ? error.seen : null;
  return { kind: 'refused', code, reason, place, seen, remedy: remedyOf(error) };
}

/** Checks one proof, or says what it is instead. */
export function runProofCheck(input: CheckInput): Promise<CheckRun> {
  const { publishedRoots, requiredRoot, ...request } = input;
  const context = { publishedRoots, requiredRoot };
  return runCheck(request.content, () => checkProof({ ...request, context }));
}

/** One of several proofs in a text; the label, `2 of 3, lines 40 to 78`, is null for the only one. */
export type LabelledRun = { label: string | null; run: CheckRun };

/** Checks every proof in what was given: a text may hold several. Never empty. */
export async function runProofChecks(input: CheckInput): Promise<LabelledRun[]> {
  const { publishedRoots, requiredRoot, ...request } = input;
  const start = performance.now();
  try {
    const checked = await checkProofs({ ...request, context: { publishedRoots, requiredRoot } });
    const milliseconds = (performance.now() - start) / checked.length;
    const facts = { milliseconds, ...fingerprint(request.content) };
    return checked.map(({ label, outcome }): LabelledRun => {
      if (outcome.kind === 'refused') return { label, run: refusedRun(outcome.error) };
      return { label, run: outcome.kind === 'verdict' ? { ...outcome, facts } : outcome };
    });
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    return [{ label: null, run: refusedRun(error) }];
  }
}

/** Recomputes a leaf that was looked up; its code comes when it is first wanted. */
export async function runLeafCheck({ hash, answer, ...context }: LeafInput): Promise<CheckRun> {
  const { verifyLeaf } = await leafCode();
  return runCheck(hash, () => ({
    kind: 'verdict',
    verdict: verifyLeaf({ hash, answer, context }),
  }));
}

export function leafCode() {
  return import('@/lib/liabilities/leaf-verdict');
}

/** For the report that a user may keep. */
function fingerprint(content: string | Uint8Array): { bytes: number; sha256: string } {
  const bytes = typeof content === 'string' ? utf8ToBytes(content) : content;
  return { bytes: bytes.length, sha256: bytesToHex(sha256(bytes)) };
}

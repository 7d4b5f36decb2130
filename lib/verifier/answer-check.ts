import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { InputError } from '@/lib/format/input-error';
import { checkProof } from '@/lib/proofs/check-proof';
import { UnrecognisedProof } from '@/lib/proofs/detect';
import type { CheckInput, CheckResult } from './protocol';

/** Checks one input and turns whatever happens into an answer; never throws. Runs in the worker. */
export async function answerCheck(input: CheckInput): Promise<CheckResult> {
  const { publishedRoots, requiredRoot, ...request } = input;
  const start = performance.now();
  try {
    const answer = await checkProof({ ...request, context: { publishedRoots, requiredRoot } });
    const milliseconds = performance.now() - start;
    if (answer.kind === 'account-hash') return answer;
    return { ...answer, facts: { milliseconds, ...fingerprint(input.content) } };
  } catch (error) {
    if (!(error instanceof InputError)) return { kind: 'broken', message: wordsOf(error) };
    const { code, reason, place } = error;
    const seen = error instanceof UnrecognisedProof ? error.seen : null;
    return { kind: 'refused', code, reason, place, seen };
  }
}

/** Size and SHA-256 of what was given, for the report a user may keep. */
export function fingerprint(content: string | Uint8Array): { bytes: number; sha256: string } {
  const bytes = typeof content === 'string' ? utf8ToBytes(content) : content;
  return { bytes: bytes.length, sha256: bytesToHex(sha256(bytes)) };
}

function wordsOf(error: unknown): string {
  return error instanceof Error ? `${error.name}: ${error.message}` : 'unknown error';
}

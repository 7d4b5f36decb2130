import { InputError } from '@/lib/format/input-error';
import { verifyLeaf } from '@/lib/liabilities/leaf-verdict';
import { fingerprint } from './answer-check';
import type { CheckResult, LeafInput } from './protocol';

/** Recomputes a leaf that was looked up; never throws. Runs in the worker. */
export function answerLeaf({ hash, answer, ...context }: LeafInput): CheckResult {
  const start = performance.now();
  try {
    const verdict = verifyLeaf({ hash, answer, context });
    const milliseconds = performance.now() - start;
    return { kind: 'verdict', verdict, facts: { milliseconds, ...fingerprint(hash) } };
  } catch (error) {
    if (error instanceof InputError) {
      const { code, reason, place } = error;
      return { kind: 'refused', code, reason, place, seen: null };
    }
    return { kind: 'broken', message: error instanceof Error ? error.message : 'unknown error' };
  }
}

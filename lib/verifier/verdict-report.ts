import type { Verdict } from '@/lib/proofs/verdict';
import type { CheckFacts } from './protocol';

/**
 * The verdict as a file that a user keeps: what was checked (by its SHA-256), when, and every step.
 * It holds the balances, so it is only ever saved on the user's own device.
 */
export function verdictReport({
  verdict,
  facts,
  fileName,
  sample,
  checkedAt,
}: {
  verdict: Verdict;
  facts: CheckFacts;
  fileName: string;
  sample: boolean;
  checkedAt: Date;
}) {
  return {
    format: 'ballast-verdict',
    version: 1,
    checkedAt: checkedAt.toISOString(),
    milliseconds: Math.round(facts.milliseconds * 100) / 100,
    input: { fileName, bytes: facts.bytes, sha256: facts.sha256, sample },
    verdict,
  };
}

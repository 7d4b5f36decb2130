import { entryOfAnswer } from '@/lib/verifier/accounts/entry-of-answer';
import type { Answer } from '@/lib/verifier/answer';
import { KeepForm } from './keep-form';

/** The offer to keep what an answer is about, where it can be kept. */
export function KeepAnswer({ answer }: { answer: Answer }) {
  const { result, roots } = answer;
  const exchange = result.kind === 'verdict' ? result.verdict.exchange : null;
  const rootsKnown = roots.roots.filter((root) => root.exchange === exchange).length;
  const entry = entryOfAnswer({ ...answer, rootsKnown });
  return entry ? <KeepForm entry={entry} /> : null;
}

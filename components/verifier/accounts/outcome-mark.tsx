import { StatusMark } from '@/components/ui/status-mark';
import type { PartStatus } from '@/lib/proofs/verdict';
import type { OutcomeStatus } from '@/lib/verifier/accounts/kept-account';

const MARKS: Record<OutcomeStatus, { word: string; mark: PartStatus; ink: string }> = {
  included: { word: 'Included', mark: 'pass', ink: 'text-positive' },
  unconfirmed: { word: 'Holds, root not confirmed', mark: 'unknown', ink: 'text-caution' },
  'not-found': { word: 'Not found', mark: 'unknown', ink: 'text-caution' },
  failed: { word: 'Failed', mark: 'fail', ink: 'text-negative font-semibold' },
  'not-checked': { word: 'Not checked', mark: 'not-applicable', ink: 'text-soft' },
};

/** How an account stands to a month: a shape and a word. */
export function OutcomeMark({ status }: { status: OutcomeStatus }) {
  const { word, mark, ink } = MARKS[status];
  return (
    <span data-outcome={status} className={`inline-flex items-center gap-2 ${ink}`}>
      <StatusMark status={mark} size={17} />
      {word}
    </span>
  );
}

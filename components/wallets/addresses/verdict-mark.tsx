import { StatusMark } from '@/components/ui/status-mark';
import type { PartStatus } from '@/lib/proofs/verdict';
import type { OwnershipStatus } from '@/lib/signatures/verdict';
import { VERDICT_WORDS } from './verdict-words';

const SHAPES: Readonly<Record<OwnershipStatus, PartStatus>> = {
  pass: 'pass',
  fail: 'fail',
  'not-bound': 'unknown',
  unsupported: 'not-applicable',
};

const INK: Readonly<Record<OwnershipStatus, string>> = {
  pass: 'text-positive',
  fail: 'font-semibold text-negative',
  'not-bound': 'text-caution',
  unsupported: 'text-soft',
};

/** A verdict as shape, word and tone. */
export function VerdictMark({ status, size = 16 }: { status: OwnershipStatus; size?: number }) {
  return (
    <span className={`inline-flex items-center gap-1.5 whitespace-nowrap ${INK[status]}`}>
      <StatusMark status={SHAPES[status]} size={size} />
      {/* The line of the word, not the edge of the drawing, is what stands level with a number beside it. */}
      <span data-verdict={status} className="self-baseline">
        {VERDICT_WORDS[status]}
      </span>
    </span>
  );
}

import { StatusMark } from '@/components/ui/status-mark';
import type { PartStatus } from '@/lib/proofs/verdict';
import type { OwnershipStatus, OwnershipTraceStep } from '@/lib/signatures/verdict';
import { STATUS_WORDS } from '@/lib/verifier/verdict-words';

/** The steps of a check in their order: what was computed, and what it was held against. */
export function OwnershipTrace({
  trace,
  status,
}: {
  trace: readonly OwnershipTraceStep[];
  /** The verdict they lead to: a step that leaves it open is no failure. */
  status: OwnershipStatus;
}) {
  if (trace.length === 0) {
    return <p className="text-soft text-sm">There was nothing to compute.</p>;
  }
  return (
    <ol className="grid gap-2.5 text-sm">
      {trace.map((step, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the steps of one check never change places, and ids may repeat
        <Step key={`${index} ${step.id}`} step={step} open={status === 'not-bound'} />
      ))}
    </ol>
  );
}

type Outcome = 'noted' | 'pass' | 'fail' | 'open';
type Looks = { status: PartStatus; box: string; ink: string };

const LOOKS: Readonly<Record<Outcome, Looks>> = {
  noted: { status: 'not-applicable', box: '', ink: '' },
  pass: { status: 'pass', box: '', ink: '' },
  fail: {
    status: 'fail',
    box: 'bg-negative-soft px-3 py-2',
    ink: 'font-semibold text-negative',
  },
  open: {
    status: 'unknown',
    box: 'bg-caution-soft px-3 py-2',
    ink: 'font-semibold text-caution',
  },
};

function Step({
  step: { id, label, expected, computed, ok },
  open,
}: {
  step: OwnershipTraceStep;
  /** Whether a step that is not met leaves the question open rather than answers it with no. */
  open: boolean;
}) {
  const outcome = ok === null ? 'noted' : ok ? 'pass' : open ? 'open' : 'fail';
  const { status, box, ink } = LOOKS[outcome];
  return (
    <li data-step={id} data-outcome={outcome} className={`flex gap-3 rounded-lg ${box}`}>
      <StatusMark status={status} word={STATUS_WORDS[status]} size={18} />
      <span className="min-w-0">
        <span className={ink}>{label}</span>
        {expected !== null && !ok ? <Value name="claimed" value={expected} /> : null}
        {computed === null ? null : <Value name={ok === null ? '' : 'computed'} value={computed} />}
      </span>
    </li>
  );
}

function Value({ name, value }: { name: string; value: string }) {
  return (
    <span className="mt-0.5 block break-all font-mono text-xs leading-relaxed">
      {name ? <span className="font-sans text-soft">{name} </span> : null}
      {value}
    </span>
  );
}

import { StatusMark } from '@/components/verify/status-mark';
import type { OwnershipTraceStep } from '@/lib/signatures/verdict';

/** The steps of a check in their order: what was computed, and what it was held against. */
export function OwnershipTrace({ trace }: { trace: readonly OwnershipTraceStep[] }) {
  if (trace.length === 0) {
    return <p className="text-soft text-sm">There was nothing to compute.</p>;
  }
  return (
    <ol className="grid gap-2.5 text-sm">
      {trace.map((step, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the steps of one check never change places, and ids may repeat
        <Step key={`${index} ${step.id}`} step={step} />
      ))}
    </ol>
  );
}

function Step({ step: { id, label, expected, computed, ok } }: { step: OwnershipTraceStep }) {
  const failed = ok === false;
  return (
    <li
      data-step={id}
      data-outcome={ok === null ? 'noted' : ok ? 'pass' : 'fail'}
      className={`flex gap-3 rounded-lg ${failed ? 'bg-negative-soft px-3 py-2' : ''}`}
    >
      <StatusMark
        status={ok === null ? 'not-applicable' : ok ? 'pass' : 'fail'}
        worded={true}
        size={18}
      />
      <span className="min-w-0">
        <span className={failed ? 'font-semibold text-negative' : ''}>{label}</span>
        {expected !== null && !ok ? <Value name="claimed" value={expected} /> : null}
        {computed === null ? null : <Value name={ok === null ? '' : 'computed'} value={computed} />}
      </span>
    </li>
  );
}

function Value({ name, value }: { name: string; value: string }) {
  return (
    <span className="mt-0.5 block break-all font-mono text-[0.76rem] leading-relaxed">
      {name ? <span className="font-sans text-soft">{name} </span> : null}
      {value}
    </span>
  );
}

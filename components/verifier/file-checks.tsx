import { StatusMark } from '@/components/ui/status-mark';
import type { TraceStep } from '@/lib/proofs/verdict';
import { STATUS_WORDS } from '@/lib/verifier/verdict-words';
import { failureWords } from './failure-words';

/** The checks that concern the file as a whole; a failing one shows what was found. */
export function FileChecks({
  steps,
  firstFailure,
}: {
  steps: readonly TraceStep[];
  firstFailure: string | null;
}) {
  return (
    <ul className="grid gap-2.5 text-sm">
      {steps.map((step) => (
        <li
          key={`${step.part} ${step.id} ${step.label}`}
          tabIndex={-1}
          data-step={step.id}
          data-outcome={step.ok === false ? 'fail' : 'pass'}
          className={`flex gap-3 rounded-lg ${step.ok === false ? 'bg-negative-soft px-3 py-2' : ''}`}
        >
          <StatusMark status={statusOf(step.ok)} word={STATUS_WORDS[statusOf(step.ok)]} />
          <span className="min-w-0 wrap-anywhere">
            {step.ok === false ? (
              <strong className="font-semibold text-negative">
                {failureWords({ step, firstFailure })}: {step.id}.{' '}
              </strong>
            ) : null}
            {step.label}
            {step.ok === false ? <Found step={step} /> : null}
          </span>
        </li>
      ))}
    </ul>
  );
}

function Found({ step: { expected, computed } }: { step: TraceStep }) {
  return (
    <span className="mt-1 block break-all font-mono text-note">
      {expected === null ? null : <>expected {expected}, </>}
      {computed === null ? null : <>found {computed}</>}
    </span>
  );
}

function statusOf(ok: boolean | null) {
  return ok === null ? 'not-applicable' : ok ? 'pass' : 'fail';
}
